import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { membersChosen } from "#queries/filters/members-chosen";
import { type Fragment, join } from "#queries/fragment";
import { addDays, daysOf } from "#queries/period/local-days";
import type { Scope } from "#queries/scope";
import { kocsOn } from "#queries/stages/koc-flags";
import { localDayIn } from "#store/events/local-day";
import { PARTICIPATION, VIEWS } from "./journey-step";

/** Who first looked at something on the days of `begun`. The scope must begin before the first event ever. */
const journeyAsked = z.object({
  begun: z.object({ from: z.iso.date(), to: z.iso.date() }),
  filter: filterSchema.optional(),
});
const EXAMPLE = { begun: { from: "2026-03-01", to: "2026-04-01" } };

/** So many views within so many local days are interest. */
const VIEWS_WANTED = 3;
const VIEW_DAYS = 7;

/**
 * How far they came in the scope: person, furthest (1 awareness … 5 advocacy); a step counts if all before it were reached,
 * whenever each of them was.
 */
function travellers(
  { begun, filter }: z.infer<typeof journeyAsked>,
  { project, now = new Date() }: Scope,
): Fragment {
  const today = localDayIn(project.zone)(now.getTime());
  const built = join(
    [membersChosen(filter, begun), kocsOn(daysOf({ from: begun.from, to: addDays(today, 1) }))],
    ([chosen = "", kocs = ""]) => `
      SELECT person, multiIf(NOT arrayExists(day -> arraySum(arrayMap((other, count) -> if(other > day - ${VIEW_DAYS} AND other <= day, count, 0), days, views)) >= ${VIEWS_WANTED}, days), 1,
          NOT took_part, 2,
          person NOT IN (SELECT person FROM (${kocs}))
            AND person NOT IN (SELECT person FROM orders GROUP BY person HAVING uniqExact(day) >= 2)
            AND person NOT IN (
              SELECT person
              FROM (
                SELECT person, arraySort(groupArrayArray(arrayMap(bit -> addDays(month, bit), bitPositionsToArray(bits)))) AS active
                FROM (SELECT person, month, groupBitOr(days) AS bits FROM active_months GROUP BY person, month)
                GROUP BY person
              )
              WHERE arrayExists((day, then) -> toUInt16(then) != 0 AND then - day < {stage_core_of:UInt16}, active,
                arrayShiftLeft(active, {stage_core:UInt16} - 1))), 3,
          person NOT IN (SELECT person FROM invitings WHERE day < {to:Date}), 4, 5) AS furthest
      FROM (
        SELECT person, minIf(day, is_view) AS began, groupArrayIf(day, is_view) AS days,
          groupArrayIf(toUInt8(least(events, ${VIEWS_WANTED})), is_view) AS views, countIf(NOT is_view) > 0 AS took_part
        FROM (
          SELECT person, day, events, event IN {views:Array(String)} AS is_view
          FROM happening_days
          WHERE is_view OR event IN {participation:Array(String)}
        )
        WHERE ${chosen}
        GROUP BY person
        HAVING countIf(is_view) > 0
      )
      WHERE began >= {begun_from:Date} AND began < {begun_to:Date}`,
    ["happening_days", "orders", "active_months", "invitings"],
  );
  const own = { views: VIEWS, participation: PARTICIPATION, begun_from: begun.from, begun_to: begun.to };
  return { ...built, params: { ...built.params, ...own } };
}

/** How many came how far and no further. */
export const journeyTravellers = defineQuery({
  name: "journey/journey-travellers",
  reads: [],
  params: journeyAsked,
  example: EXAMPLE,
  row: z.object({ furthest: z.number(), members: z.coerce.number() }),
  sql: (asked, scope) =>
    join(
      [travellers(asked, scope)],
      ([sql = ""]) => `SELECT furthest, count() AS members FROM (${sql}) GROUP BY furthest`,
    ),
});

/** Who came at least so far, and at most so far: each once, by id. */
export const journeyMembers = defineQuery({
  name: "journey/journey-members",
  reads: [],
  params: journeyAsked.extend({ least: z.number().int(), most: z.number().int() }),
  example: { ...EXAMPLE, least: 1, most: 5 },
  row: z.object({ person: z.string() }),
  sql: ({ least, most, ...asked }, scope) => {
    const built = join(
      [travellers(asked, scope)],
      ([sql = ""]) => `
        SELECT person FROM (${sql}) WHERE furthest >= {least:UInt8} AND furthest <= {most:UInt8} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, least, most } };
  },
});
