import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { soldAndRefunded } from "#queries/measurements/order-acts";
import { RFM_CELLS } from "./rfm-segments";

/** The two days before which customers are scored, over the days since `before_from` and `now_from`. */
const asked = z.object({
  filter: filterSchema.optional(),
  before_from: z.iso.date(),
  before_to: z.iso.date(),
  now_from: z.iso.date(),
  now_to: z.iso.date(),
});
type Asked = z.infer<typeof asked>;

const EXAMPLE: Asked = {
  ...{ before_from: "2025-03-01", before_to: "2026-03-01", now_from: "2025-04-01", now_to: "2026-04-01" },
};

/**
 * The customers of some days with their scores: person UInt64, cell UInt16 (see rfm-segments.ts), sales Decimal(38, 4) (net).
 * A score is the fifth in which the share of customers lies who are strictly below, so that equals share it.
 */
const scored = (sold: string, from: string, to: string): string => {
  const score = (by: string) =>
    `toUInt16(intDiv(5 * (rank() OVER (ORDER BY ${by}) - 1), count() OVER ()) + 1)`;
  return `
        SELECT person, ${score("last")} * 100 + ${score("orders")} * 10 + ${score("sales")} AS cell, sales
        FROM (
          SELECT person, maxIf(day, sold = 1) AS last, countIf(sold = 1) AS orders, toDecimal128(sum(amount), 4) AS sales
          FROM (${sold})
          WHERE day >= {${from}:Date} AND day < {${to}:Date}
          GROUP BY person
          HAVING orders > 0
        )`;
};

/** Everybody who is scored on either day: person, before and now (0 where they are not), sales (of now). */
function both({ filter, ...days }: Asked): Fragment {
  const built = join(
    [soldAndRefunded({ filter, today: days.now_to })],
    ([sold = ""]) => `
      SELECT person, max(if(is_now, 0, cell)) AS before, max(if(is_now, cell, 0)) AS now, sumIf(sales, is_now) AS sales
      FROM (
        SELECT person, cell, sales, false AS is_now FROM (${scored(sold, "before_from", "before_to")})
        UNION ALL
        SELECT person, cell, sales, true AS is_now FROM (${scored(sold, "now_from", "now_to")})
      )
      GROUP BY person`,
  );
  return { ...built, params: { ...built.params, ...days } };
}

/** How many customers had which scores before and have which now, 0 for none; and their net sales of now, exact. */
export const rfmMoves = defineQuery({
  name: "segments/rfm-moves",
  reads: [],
  params: asked,
  example: EXAMPLE,
  row: z.object({
    before: z.coerce.number(),
    now: z.coerce.number(),
    members: z.coerce.number(),
    sales: z.string(),
  }),
  sql: (question) =>
    join(
      [both(question)],
      ([sql = ""]) => `
        SELECT before, now, count() AS members, toString(sum(p.sales)) AS sales FROM (${sql}) AS p GROUP BY before, now`,
    ),
});

/** Who had one of some scores before, and has one of some now: each once, by id. */
export const rfmMembers = defineQuery({
  name: "segments/rfm-members",
  reads: [],
  params: asked.extend({ before: z.array(z.number().int()), now: z.array(z.number().int()) }),
  example: { ...EXAMPLE, before: [0], now: [...RFM_CELLS] },
  row: z.object({ person: z.string() }),
  sql: ({ before, now, ...question }) => {
    const built = join(
      [both(question)],
      ([sql = ""]) => `
        SELECT person FROM (${sql})
        WHERE before IN {before_cells:Array(UInt16)} AND now IN {now_cells:Array(UInt16)}
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, before_cells: before, now_cells: now } };
  },
});
