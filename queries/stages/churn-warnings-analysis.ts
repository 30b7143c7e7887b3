import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { readProfiles } from "#queries/members/read-profiles";
import { moneyText, moneyUnits } from "#queries/money/exact-money";
import { addDays } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { churnRisks } from "./churn-risks";
import { spanOf, stagesAsked } from "./stage-scope";

/** What members are worth is looked up over so many days. */
const WORTH_DAYS = 360;
const EVERYBODY = 4_294_967_295;

/** Somebody who is about to churn. */
export interface ChurnWarning {
  person: string;
  /** "" for visitors, which nobody is who joined with a user id */
  userId: string;
  /** net of refunds, a decimal in the project's currency */
  netSales: string;
  activeDays: number;
  /** local day; null for who only joined */
  lastDay: string | null;
}

export interface ChurnWarnings {
  /** the local day at whose end they are at risk; null before the period has begun */
  day: string | null;
  /** all of them; `members` are those worth most */
  atRisk: number;
  members: ChurnWarning[];
}

const params = z.strictObject({ most: z.number().int().min(1).max(10_000).default(50) });
type Params = z.infer<typeof params>;

async function risksOf(reader: Reader, frame: Frame, most: number) {
  const span = spanOf(frame);
  if (span === null) return { day: null, rows: [] };
  const day = addDays(span.to, -1);
  const worthFrom = addDays(day, 1 - WORTH_DAYS);
  const { scope, asked } = stagesAsked(frame, { from: day, to: span.to });
  const from = scope.period.from < worthFrom ? scope.period.from : worthFrom;
  const rows = await churnRisks(
    reader,
    { ...scope, period: { from, to: scope.period.to } },
    { ...asked, worthFrom, most },
  );
  return { day, rows };
}

/** Who is at risk of churning at the end of the period, or today; worth most first. */
export async function readChurnWarnings(
  reader: Reader,
  frame: Frame,
  { most }: Params,
): Promise<ChurnWarnings> {
  const { day, rows } = await risksOf(reader, frame, most);
  const profiles = await readProfiles(
    reader,
    frame,
    rows.map(({ person }) => person),
  );
  const userIds = new Map(profiles.map(({ person, userId }) => [person, userId]));
  return {
    day,
    atRisk: rows[0]?.atRisk ?? 0,
    members: rows.map(({ person, sales, activeDays, lastDay }) => ({
      person,
      userId: userIds.get(person) ?? "",
      netSales: moneyText(moneyUnits(sales)),
      activeDays,
      lastDay,
    })),
  };
}

export const churnWarningsAnalysis = defineAnalysis({
  name: "churn-warnings",
  params: { schema: params, parameters: Object.keys(params.shape), texts: [] },
  read: readChurnWarnings,
  table: ({ members }: ChurnWarnings) => ({
    columns: ["person", "user_id", "net_sales", "active_days", "last_active"],
    rows: members.map(({ person, userId, netSales, activeDays, lastDay }) => [
      ...[person, userId, netSales, activeDays, lastDay],
    ]),
  }),
  members: {
    place: { schema: z.strictObject({}), parameters: [], texts: [] },
    read: async (reader, frame) => {
      const { rows } = await risksOf(reader, frame, EVERYBODY);
      return rows.map(({ person }) => person);
    },
  },
});
