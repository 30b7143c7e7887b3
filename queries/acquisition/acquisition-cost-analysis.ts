import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Cell } from "#queries/table";
import { type AcquisitionCost, type CostLine, RETURN_DAYS } from "./acquisition-cost";
import { costPlace } from "./cost-members";
import { readAcquisitionCost, readCostMembers } from "./read-acquisition-cost";

function rowOf(line: string, channel: string | null, campaign: string | null, of: CostLine): Cell[] {
  const { members, spend, rewards, cost, perMember, sales, returns, payback } = of;
  return [
    ...[line, channel, campaign, members, spend, rewards, cost, perMember, sales],
    ...returns.flatMap((one) => [one.ratio, one.members, one.immature]),
    ...[payback.days, payback.watched, payback.immature],
  ];
}

export const acquisitionCostAnalysis = defineAnalysis({
  name: "acquisition-cost",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readAcquisitionCost,
  /** One row in all, then one for each channel, followed by those of its campaigns. */
  table: ({ total, channels }: AcquisitionCost) => ({
    columns: [
      ...["line", "channel", "campaign", "members", "spend", "rewards", "cost", "cost_per_member", "sales"],
      ...RETURN_DAYS.flatMap((days) => [`return_${days}`, `members_${days}`, `immature_${days}`]),
      ...["payback_days", "watched_days", "payback_immature"],
    ],
    rows: [
      rowOf("total", null, null, total),
      ...channels.flatMap(({ channel, campaigns, ...line }) => [
        rowOf("channel", channel, null, line),
        ...campaigns.map(({ campaign, ...own }) => rowOf("campaign", channel, campaign, own)),
      ]),
    ],
  }),
  members: {
    place: { schema: costPlace, parameters: Object.keys(costPlace.shape), texts: ["channel", "campaign"] },
    read: (reader, frame, _, place) => readCostMembers(reader, frame, place),
  },
});
