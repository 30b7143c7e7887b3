import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readConcentration } from "#queries/engagement/concentration-analysis";
import { readReciprocity } from "#queries/engagement/reciprocity-analysis";
import { readRhythm } from "#queries/engagement/rhythm-analysis";
import { ENGAGEMENT_METRICS, GROUP_METRICS } from "~/features/engagement/engagement-metrics";
import { EngagementPage } from "~/features/engagement/engagement-page";
import { Failure } from "~/frame/failure";
import { readBoard } from "~/server/board.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader(call: LoaderFunctionArgs) {
  const { data, frame } = await readBoard(call, {
    page: "engagement",
    metrics: ENGAGEMENT_METRICS,
    split: [...GROUP_METRICS],
    breakdown: "member.stage",
  });
  const { warehouse } = call.context.services;
  const [rhythm, concentration, reciprocity] = await Promise.all([
    readRhythm(warehouse, frame),
    readConcentration(warehouse, frame),
    readReciprocity(warehouse, frame),
  ]);
  return { data, rhythm, concentration, reciprocity };
}

export default function EngagementRoute() {
  return <EngagementPage {...useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
