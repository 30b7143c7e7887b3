import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { soldAndRefunded } from "#queries/measurements/order-acts";
import { rfmCell } from "./rfm-cell";
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

const WINDOWS = ["before", "now"] as const;
type Window = (typeof WINDOWS)[number];

/** What was bought in a window, and when last: columns of a row for each person. */
const bought = (window: Window): string => {
  const isIn = `day >= {${window}_from:Date} AND day < {${window}_to:Date}`;
  return `maxIf(day, sold = 1 AND ${isIn}) AS ${window}_last, countIf(sold = 1 AND ${isIn}) AS ${window}_orders,
        toDecimal128(sumIf(amount, ${isIn}), 4) AS ${window}_sales`;
};

/** Everybody who is scored on either day: person, before and now (0 where they are not), sales (of now). */
function both({ filter, ...days }: Asked): Fragment {
  const built = join(
    [soldAndRefunded({ filter, today: days.now_to })],
    ([sold = ""]) => `
      SELECT person, ${WINDOWS.map(rfmCell).join(",\n        ")}, if(now_orders = 0, 0, now_sales) AS sales
      FROM (
        SELECT person, ${WINDOWS.map(bought).join(",\n        ")}
        FROM (${sold})
        GROUP BY person
        HAVING before_orders + now_orders > 0
      )`,
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
