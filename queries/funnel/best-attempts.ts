import type { Filter } from "#queries/filters/filter";
import { parseSubject } from "#queries/filters/subject";
import { memberTexts } from "#queries/filters/subject-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import type { FunnelParams } from "./funnel-question";
import { eventValue, memberLines, numberOf, timeOf } from "./member-lines";
import { takenInAnyOrder, takenInOrder } from "./taken-places";

/**
 * The best attempt of each member, with `hold` and attempts counted of each held value: one row each.
 *
 * Columns: person UInt64, held String, reached UInt8 (how many required steps), taken Array(UInt64) (the place of each
 * step, 0 where it was not taken; in any order those of the first, second, … step in time), value String (the
 * breakdown's, "" without one). A place holds its time, see member-lines.ts. Takes the parameters `window_ms` and
 * `entry_ms`: the window, and how long after the scope's beginning an attempt may still begin.
 */
export function bestAttempts(funnel: FunnelParams, filter: Filter | undefined): Fragment {
  const lines = memberLines(funnel, filter);
  const attempts = join([lines], ([sql = ""]) =>
    funnel.order === "any" ? takenInAnyOrder(funnel, sql) : takenInOrder(funnel, sql),
  );
  const valued = join(
    [attempts],
    ([sql = ""]) => `
      SELECT person, held, reached, taken, ${eventValue(funnel) === null ? "''" : valueAt(funnel)} AS value
      FROM (${sql})`,
  );
  const chosen = funnel.hold !== undefined && funnel.count === "members" ? bestOfHeld(valued) : valued;
  return withMemberValue(funnel, chosen);
}

function valueAt({ attribution, steps }: FunnelParams): string {
  if (attribution === "first") return `vals[${numberOf("taken[1]")}]`;
  if (typeof attribution === "number") {
    const place = `taken[${attribution}]`;
    return `if(${place} = 0, '', vals[${numberOf(place)}])`;
  }
  const required = steps.flatMap(({ optional }, place) => (optional ? [] : [`taken[${place + 1}]`]));
  return `vals[${numberOf(`arrayMax([${required.join(", ")}])`)}]`;
}

/** Of a member's held values the one that came farthest, of equals the one that began first, then the lower one. */
const bestOfHeld = (attempts: Fragment): Fragment =>
  join(
    [attempts],
    ([sql = ""]) => `
      SELECT person, best.1 AS held, best.2 AS reached, best.3 AS taken, best.4 AS value
      FROM (
        SELECT person, argMin((held, reached, taken, value), (-toInt16(reached), ${timeOf("taken[1]")}, held)) AS best
        FROM (${sql})
        GROUP BY person
      )`,
  );

function withMemberValue({ breakdown }: FunnelParams, attempts: Fragment): Fragment {
  const subject = breakdown === undefined ? null : parseSubject(breakdown);
  if (subject?.of !== "member") return attempts;
  return join(
    [attempts, memberTexts(subject, "breakdown"), plain("")],
    ([sql = "", texts = ""]) => `
      SELECT a.person AS person, a.held AS held, a.reached AS reached, a.taken AS taken, t.value AS value
      FROM (${sql}) AS a
      LEFT JOIN (${texts}) AS t ON t.person = a.person`,
  );
}
