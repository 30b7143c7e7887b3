import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readIncrements } from "#experiments/reports/incremental-sales";
import { contributionAnalysis } from "#queries/contribution/contribution-analysis";
import { contributionParams, readContribution } from "#queries/contribution/read-contribution";
import { BUYER_METRICS, COMMERCE_METRICS } from "~/features/commerce/commerce-metrics";
import { CommercePage } from "~/features/commerce/commerce-page";
import { Failure } from "~/frame/failure";
import { readBoard } from "~/server/board.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader(call: LoaderFunctionArgs) {
  const { data, frame } = await readBoard(call, {
    page: "commerce",
    metrics: COMMERCE_METRICS,
    split: [...BUYER_METRICS],
    breakdown: "join.channel",
  });
  const { warehouse, control } = call.context.services;
  const asked = contributionAnalysis.parse(new URL(call.request.url).searchParams);
  const contribution = await readContribution(
    warehouse,
    frame,
    asked.ok ? asked.params : contributionParams.parse({}),
  );
  return { data, contribution, increments: readIncrements({ control, warehouse }, frame, frame.period) };
}

export default function CommerceRoute() {
  return <CommercePage {...useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
