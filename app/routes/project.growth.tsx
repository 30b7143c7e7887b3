import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readGrowthSystem } from "#queries/growth-system/read-growth-system";
import { readRewardEffect, rewardEffectAnalysis } from "#queries/growth-system/reward-effect-analysis";
import { readGrowthAccounting } from "#queries/growth/read-growth-accounting";
import { readStickiness } from "#queries/growth/stickiness-analysis";
import { GrowthPage } from "~/features/growth/growth-page";
import { CHANNEL_METRICS, GROWTH_METRICS } from "~/features/growth/growth-metrics";
import { Failure } from "~/frame/failure";
import { readBoard } from "~/server/board.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader(call: LoaderFunctionArgs) {
  const { data, frame } = await readBoard(call, {
    page: "growth",
    metrics: GROWTH_METRICS,
    split: [...CHANNEL_METRICS],
    breakdown: "join.channel",
  });
  const { warehouse } = call.context.services;
  const asked = rewardEffectAnalysis.parse(new URL(call.request.url).searchParams);
  const reward = asked.ok ? asked.params.reward : "badge";
  const [accounting, stickiness] = await Promise.all([
    readGrowthAccounting(warehouse, frame),
    readStickiness(warehouse, frame),
  ]);
  return {
    ...{ accounting, stickiness, reward },
    data: asked.ok ? data : { ...data, problems: [...data.problems, ...asked.problems] },
    growthSystem: readGrowthSystem(warehouse, frame),
    rewardEffect: readRewardEffect(warehouse, frame, { reward }),
  };
}

export default function GrowthRoute() {
  return <GrowthPage {...useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
