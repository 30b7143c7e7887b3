import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { moneyText } from "#queries/money/exact-money";
import type { Reader } from "#queries/scope";
import { activityCounts, activityMembers } from "./activity-counts";

/** An activity, or all of a type together; see docs/analyses/activities.md. */
export interface ListedActivity {
  name: string;
  /** of an activity; "" where no event says it */
  type: string;
  /** local days */
  first: string;
  last: string;
  reached: number;
  joined: number;
  completed: number;
  orders: number;
  /** of those who joined, on its days; a decimal text */
  sales: string;
}

const place = z.strictObject({
  of: z.enum(["activity", "type"]).default("activity"),
  name: z.string().min(1).max(200),
  who: z.enum(["reached", "joined", "completed"]).default("joined"),
});

/** What was joined on the period's days, the latest first, and the types of it. */
export interface Activities {
  activities: ListedActivity[];
  types: ListedActivity[];
}

/** What activities there were, how many took part, and what these bought meanwhile. */
export async function readActivities(reader: Reader, frame: Frame): Promise<Activities> {
  const { project, period, includeExcluded, signal, caller, filter } = frame;
  const scope = { project, period, includeExcluded, signal, caller };
  const rows = await activityCounts(reader, scope, { since: period.from, until: period.to, filter });
  const listed = (kind: "activity" | "type") =>
    rows
      .filter((row) => row.of === kind)
      .map(({ of: _, units, ...row }): ListedActivity => ({ ...row, sales: moneyText(BigInt(units)) }));
  return { activities: listed("activity"), types: listed("type") };
}

async function readActivityMembers(reader: Reader, frame: Frame, { of, name, who }: z.infer<typeof place>) {
  const { project, period, includeExcluded, signal, caller, filter } = frame;
  const asked = { since: period.from, until: period.to, filter, of, named: name, did: who };
  const rows = await activityMembers(reader, { project, period, includeExcluded, signal, caller }, asked);
  return rows.map(({ person }) => person);
}

export const activitiesAnalysis = defineAnalysis({
  name: "activities",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readActivities,
  table: ({ activities, types }: Activities) => ({
    columns: ["of", "name", "type", "first", "last", "reached", "joined", "completed", "orders", "net_sales"],
    rows: [
      ...activities.map((one) => ({ of: "activity", ...one })),
      ...types.map((one) => ({ of: "type", ...one })),
    ].map(({ of, name, type, first, last, reached, joined, completed, orders, sales }) => [
      ...[of, name, type, first, last],
      ...[reached, joined, completed, orders, sales],
    ]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: ["of", "name", "who"] },
    read: (reader, frame, _, at) => readActivityMembers(reader, frame, at),
  },
});
