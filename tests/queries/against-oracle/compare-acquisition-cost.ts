import type { CostLine } from "#queries/acquisition/acquisition-cost";
import { acquisitionCostAnalysis } from "#queries/acquisition/acquisition-cost-analysis";
import type { Reader } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { oracleAcquisitionCost } from "../analyses-oracle/acquisition-cost";
import type { Days } from "../analyses-oracle/local-days";
import type { Draws } from "../analyses-oracle/random-numbers";
import { unitsOf } from "../metrics-oracle/money";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

const units = (amount: string | null) => (amount === null ? null : `${unitsOf(amount)}`);

const bare = <Line extends CostLine>(line: Line) => ({
  ...line,
  spend: units(line.spend),
  rewards: units(line.rewards),
  cost: units(line.cost),
  perMember: units(line.perMember),
  sales: units(line.sales),
  returns: line.returns.map((one) => ({ ...one, sales: units(one.sales), cost: units(one.cost) })),
});

/** Lines by their name, whatever the order of equals. */
const byName = <Line extends object>(lines: readonly Line[], nameOf: (line: Line) => string) =>
  Object.fromEntries(lines.map((line) => [`“${nameOf(line)}”`, line]));

/** Asks what members cost of the warehouse and of the oracle, and says where they differ; `draws` choose whose members. */
export async function compareAcquisitionCost(
  reader: Reader,
  { log, project, spend, frame, names }: StagedLog,
  now: number,
  { period }: { period: Days },
  draws: Draws,
): Promise<string[]> {
  const seen = frame(period, now, "day");
  const found = await answerOf(acquisitionCostAnalysis, reader, seen, {});
  const today = localDayIn(project.zone)(now);
  const oracle = oracleAcquisitionCost(log, project, spend, { period, today });
  const channelsOf = <Line extends { channel: string; campaigns: { campaign: string }[] }>(
    channels: readonly Line[],
  ) =>
    byName(
      channels.map((one) => ({ ...one, campaigns: byName(one.campaigns, ({ campaign }) => campaign) })),
      ({ channel }) => channel,
    );
  const counts = found.channels.map(({ members }) => members);
  const problems = [
    ...differences(
      {
        total: bare(found.total),
        channels: channelsOf(
          found.channels.map((one) => ({ ...bare(one), campaigns: one.campaigns.map(bare) })),
        ),
        untraced: units(found.untraced),
        unpriced: found.unpriced,
      },
      {
        total: oracle.total,
        channels: channelsOf(oracle.channels),
        untraced: oracle.untraced,
        unpriced: oracle.unpriced,
      },
    ),
    ...differences(
      counts,
      counts.toSorted((a, b) => b - a),
      "order",
    ),
    // Shares are told to a ten-thousandth.
    ...differences(
      found.curve.map((one) => ({ ...one, sales: 0 })),
      oracle.curve.map((one) => ({ ...one, sales: 0 })),
      "curve",
    ),
    ...found.curve.flatMap(({ day, sales }) => {
      const expected = oracle.curve[day]?.sales ?? 0;
      return Math.abs(Number(unitsOf(sales)) - expected) < 1.001 ? [] : [`${day}: ${sales}, ${expected}`];
    }),
  ];
  const channel = draws.one(["wechat", "weibo", "douyin", ""]);
  const listed = names(await membersAt(acquisitionCostAnalysis, reader, seen, { channel }));
  return [...problems, ...differences(listed, oracle.members(channel), channel)];
}
