import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { soldAndRefunded } from "#queries/measurements/order-acts";
import { STANDINGS } from "./stage";
import { EXAMPLE_STANDINGS, standingsAsked, standingsOn } from "./standings-on";

/**
 * Who is at risk at the end of the last of some days, worth most first: net sales from `worth_from` up to then, and active days,
 * money exact; `lastDay` is the last day they were active on, null for who only joined. The scope must reach back to `worthFrom`.
 */
export const churnRisks = defineQuery({
  name: "stages/churn-risks",
  reads: ["active_months"],
  params: standingsAsked.extend({ worthFrom: z.iso.date(), most: z.number().int().positive() }),
  example: { ...EXAMPLE_STANDINGS, days: ["2026-03-31"], worthFrom: "2026-03-01", most: 100 },
  row: z.object({
    person: z.string(),
    sales: z.string(),
    activeDays: z.coerce.number(),
    lastDay: z.string().nullable(),
    atRisk: z.coerce.number(),
  }),
  sql: ({ worthFrom, most, ...asked }, scope) => {
    const built = join(
      [
        standingsOn(scope, asked),
        soldAndRefunded({ filter: undefined, breakdown: undefined, today: asked.done.to }),
      ],
      ([standings = "", sold = ""]) => `
        SELECT r.person AS person, toString(toDecimal128(s.sales, 4)) AS sales, a.came AS activeDays, if(a.came = 0, NULL, toString(a.last)) AS lastDay,
          count() OVER () AS atRisk
        FROM (SELECT person FROM (${standings}) WHERE standings[-1] = ${STANDINGS.indexOf("at-risk")}) AS r
        LEFT JOIN (
          SELECT person, sum(amount) AS sales FROM (${sold}) WHERE day >= {worth_from:Date} GROUP BY person
        ) AS s ON s.person = r.person
        LEFT JOIN (
          SELECT person, sum(bitCount(bits)) AS came, max(addDays(month, bitPositionsToArray(bits)[-1])) AS last
          FROM (SELECT person, month, groupBitOr(days) AS bits FROM active_months GROUP BY person, month)
          GROUP BY person
        ) AS a ON a.person = r.person
        ORDER BY s.sales DESC, activeDays DESC, person
        LIMIT {most:UInt32}`,
      ["active_months"],
    );
    return { ...built, params: { ...built.params, worth_from: worthFrom, most } };
  },
});
