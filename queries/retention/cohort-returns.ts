import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import type { Scope } from "#queries/scope";
import { births } from "./births";
import { retentionParams, type RetentionParams } from "./retention-question";
import { returns } from "./returns";
import { unitNumberSql } from "./unit-number";

/** What every statement about retention is asked: the question, and the local days of births and returns. */
export const retentionAsked = z.object({
  retention: retentionParams,
  filter: filterSchema.optional(),
  born_from: z.iso.date(),
  born_to: z.iso.date(),
  came_from: z.iso.date(),
});
type RetentionAsked = z.infer<typeof retentionAsked>;

export const EXAMPLE_RETENTION: RetentionAsked = {
  retention: retentionParams.parse({}),
  born_from: "2026-03-02",
  born_to: "2026-03-30",
  came_from: "2026-03-02",
};

const HOURS = { day: 24, week: 7 * 24, month: 30 * 24 } as const;

/**
 * Every birth with the cells its member came back in: a SELECT of person UInt64, cohort Int32 (number of its unit),
 * value String, hits Array(Int32) (units after the first, or numbers of brackets from 1 on; with kind `from` the last
 * unit they came in, if any).
 */
export function birthsWithHits({ retention, filter, came_from }: RetentionAsked, scope: Scope): Fragment {
  const { weekStart } = scope.project;
  const { unit, mode } = retention;
  const own = unitNumberSql(unit, weekStart, "day");
  const unitMs = HOURS[unit] * 3_600_000;
  const since =
    mode === "calendar"
      ? "arrayFilter(k -> k >= 0, arrayMap(u -> u - cohort, came))"
      : `arrayDistinct(arrayMap(t -> toInt32(intDiv(t - born, ${unitMs})), arrayFilter(t -> t >= born, came)))`;
  const back = returns({ ...retention, cameFrom: came_from }, filter, scope);
  return join(
    [births(retention, filter, weekStart), back],
    ([born = "", came = ""]) => `
      SELECT person, cohort, value, ${hitsOf(retention)} AS hits
      FROM (
        SELECT b.person AS person, ${own.replaceAll("day", "b.day")} AS cohort, b.value AS value, ${back.cameOf("r.packed")} AS came,
          toUnixTimestamp64Milli(b.at) AS born, ${since} AS units
        FROM (${born}) AS b
        LEFT JOIN (${came}) AS r ON r.person = b.person
      )`,
  );
}

function hitsOf({ kind, units, brackets }: RetentionParams): string {
  if (kind === "on") return `arrayFilter(k -> k <= ${units}, units)`;
  if (kind === "from") return "if(empty(units), units, [arrayMax(units)])";
  const lows = `[${brackets.map(([low]) => low).join(", ")}]`;
  const highs = `[${brackets.map(([, high]) => high).join(", ")}]`;
  const bracket = `arrayFirstIndex((low, high) -> k >= low AND k <= high, ${lows}, ${highs})`;
  return `arrayDistinct(arrayFilter(n -> n > 0, arrayMap(k -> toInt32(${bracket}), units)))`;
}

/** Stands for the birth itself among the cells. */
const BORN = -1;

/** The placeholders of births and returns that are no part of their fragments. */
export const daysParams = ({ born_from, born_to }: RetentionAsked) => ({ born_from, born_to });

/**
 * How many of each cohort came back in which cells: one row per cohort and value of the breakdown, with the numbers of
 * the cells (see birthsWithHits) and how many came. With a breakdown the `most` values with the most members; `values`
 * is how many there are.
 */
export const cohortReturns = defineQuery({
  name: "retention/cohort-returns",
  reads: [],
  params: retentionAsked.extend({ most: z.number().int().positive() }),
  example: { ...EXAMPLE_RETENTION, most: 10 },
  row: z.object({
    cohort: z.number(),
    value: z.string(),
    size: z.coerce.number(),
    cells: z.array(z.coerce.number()),
    returned: z.array(z.coerce.number()),
    values: z.coerce.number(),
  }),
  sql: ({ most, ...asked }, scope) => {
    const { breakdown } = asked.retention;
    const built = join(
      [birthsWithHits(asked, scope)],
      ([sql = ""]) => `
        SELECT cohort, value, size, cells, returned, values
        FROM (
          SELECT *, dense_rank() OVER (ORDER BY members DESC, value) AS place,
            uniqExact(value) OVER () AS values
          FROM (
            SELECT *, sum(size) OVER (PARTITION BY value) AS members
            FROM (
              SELECT cohort, value, sumIf(members, cell = ${BORN}) AS size, groupArrayIf(cell, cell != ${BORN}) AS cells,
                groupArrayIf(members, cell != ${BORN}) AS returned
              FROM (
                SELECT cohort, ${breakdown === undefined ? "'' AS value" : "value"}, cell, count() AS members
                FROM (${sql})
                ARRAY JOIN arrayPushFront(hits, toInt32(${BORN})) AS cell
                GROUP BY cohort, cell${breakdown === undefined ? "" : ", value"}
              )
              GROUP BY cohort, value
            )
          )
        )
        WHERE place <= {most:UInt32}
        ORDER BY place, cohort`,
    );
    return { ...built, params: { ...built.params, ...daysParams(asked), most } };
  },
});
