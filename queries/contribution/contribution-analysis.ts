import { defineAnalysis } from "#queries/define-analysis";
import type { Cell } from "#queries/table";
import { contributionPlace } from "./order-buyers";
import {
  type Contribution,
  contributionParams,
  type Orders,
  readContribution,
  readContributionMembers,
} from "./read-contribution";

const COLUMNS = ["way", "touch", "orders", "buyers", "sales", "share", "position", "shapley"] as const;

const rowOf = (
  way: string | null,
  touch: string,
  { orders, buyers, sales, share }: Orders,
  credits: Cell[] = [null, null],
) => [way, touch, orders, buyers, sales, share, ...credits];

export const contributionAnalysis = defineAnalysis({
  name: "community-sales",
  params: { schema: contributionParams, parameters: Object.keys(contributionParams.shape), texts: [] },
  read: readContribution,
  table: ({ all, touched, untouched, ways }: Contribution) => ({
    columns: COLUMNS,
    rows: [
      rowOf(null, "all", all),
      rowOf(null, "touched", touched),
      rowOf(null, "untouched", untouched),
      ...ways.flatMap((one) => [
        rowOf(one.way, "touched", one.touched, [one.position, one.shapley]),
        rowOf(one.way, "touched-last", one.last),
      ]),
    ],
  }),
  members: {
    place: {
      schema: contributionPlace,
      parameters: Object.keys(contributionPlace.shape),
      texts: ["touch", "way"],
    },
    read: readContributionMembers,
  },
});
