import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { GrowthAccounting } from "./growth-accounting";
import { accountingPlace, readAccountedMembers, readGrowthAccounting } from "./read-growth-accounting";

const COLUMNS = [
  "day",
  "new",
  "returning",
  "resurrected",
  "dormant",
  "active",
  "quick_ratio",
  "complete",
] as const;

export const growthAccountingAnalysis = defineAnalysis({
  name: "growth-accounting",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readGrowthAccounting,
  table: ({ intervals }: GrowthAccounting) => ({
    columns: COLUMNS,
    rows: intervals.map((one) => [
      one.day,
      one.new,
      one.returning,
      one.resurrected,
      one.dormant,
      one.active,
      one.quickRatio,
      one.complete,
    ]),
  }),
  members: {
    place: {
      schema: accountingPlace,
      parameters: Object.keys(accountingPlace.shape),
      texts: ["day", "standing"],
    },
    read: (reader, frame, _, place) => readAccountedMembers(reader, frame, place),
  },
});
