import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMetrics } from "#queries/measurements/read-metrics";
import { inviteTreeAnalysis } from "#queries/referral/invite-tree-analysis";
import { readInviteSigns } from "#queries/referral/read-invite-signs";
import { readInviteTree } from "#queries/referral/read-invite-tree";
import {
  METHOD_METRICS,
  QUALITY_METRICS,
  QUALITY_SUBJECTS,
  REFERRAL_METRICS,
} from "~/features/referral/referral-metrics";
import { ReferralPage } from "~/features/referral/referral-page";
import { Failure } from "~/frame/failure";
import { readBoard } from "~/server/board.server";
import { metricLists } from "~/server/metric-lists.server";
import { signSwitch } from "~/server/sign-switch";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader(call: LoaderFunctionArgs) {
  const { data, frame } = await readBoard(call, {
    page: "referral",
    metrics: REFERRAL_METRICS,
    split: [...METHOD_METRICS],
    breakdown: "property.method",
  });
  const { warehouse } = call.context.services;
  const { searchParams, search } = new URL(call.request.url);
  const by = QUALITY_SUBJECTS.find((subject) => subject === searchParams.get("quality")) ?? "join.invited";
  const metrics = [...QUALITY_METRICS];
  const asked = inviteTreeAnalysis.parse(searchParams);
  const [{ values, moreValues }, tree, signs] = await Promise.all([
    readMetrics(warehouse, { ...frame, comparison: "none" }, { metrics, breakdown: by }),
    asked.ok ? readInviteTree(warehouse, frame, asked.params) : null,
    readInviteSigns(warehouse, frame),
  ]);
  const problems = [...data.problems, ...(asked.ok ? [] : asked.problems)];
  const lists = { ...data.lists, ...metricLists(data.project, data.page, search, metrics) };
  return {
    data: { ...data, lists, problems },
    quality: { by, split: { metrics, values, moreValues } },
    tree,
    signs,
    out: signSwitch(frame.filter, search),
  };
}

export default function ReferralRoute() {
  return <ReferralPage {...useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
