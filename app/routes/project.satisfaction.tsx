import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readScores } from "#queries/satisfaction/scores-analysis";
import { SATISFACTION_METRICS } from "~/features/satisfaction/satisfaction-metrics";
import { SatisfactionPage } from "~/features/satisfaction/satisfaction-page";
import { Failure } from "~/frame/failure";
import { readBoard } from "~/server/board.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader(call: LoaderFunctionArgs) {
  const { data, frame } = await readBoard(call, {
    page: "satisfaction",
    metrics: SATISFACTION_METRICS,
    split: [...SATISFACTION_METRICS],
    breakdown: "join.channel",
  });
  const { warehouse } = call.context.services;
  const [nps, csat] = await Promise.all([
    readScores(warehouse, frame, { survey: "nps" }),
    readScores(warehouse, frame, { survey: "csat" }),
  ]);
  return { data, nps, csat };
}

export default function SatisfactionRoute() {
  return <SatisfactionPage {...useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
