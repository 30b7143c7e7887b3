import { asc, eq } from "drizzle-orm";
import type { Project } from "#queries/project";
import type { Control } from "#store/postgres/control";
import { exchangeRates } from "#store/postgres/schema";
import { rateAt } from "#server/projects/rate-at";
import type { SpendMoney } from "./spend-line";

/** A project's currency, and what others are worth by the rates that it was given. */
export async function spendMoney(
  { db }: Pick<Control, "db">,
  { id, currency }: Pick<Project, "id" | "currency">,
): Promise<SpendMoney> {
  const rates = await db
    .select()
    .from(exchangeRates)
    .where(eq(exchangeRates.projectId, id))
    .orderBy(asc(exchangeRates.day));
  return {
    currency,
    rateOn: (foreign, day) =>
      rateAt(
        rates.filter((rate) => rate.currency === foreign),
        day,
      ),
  };
}
