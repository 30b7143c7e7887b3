import { ANY_ACTIVE } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { births } from "#queries/retention/births";
import { returns } from "#queries/retention/returns";
import type { Scope } from "#queries/scope";
import type { ActsAsked } from "./acts";
import { soldAndRefunded } from "./order-acts";

/** Who began, by their first join or by the first event of a name: person, at, day, value. */
export const begun = ({ filter, breakdown }: ActsAsked, event?: string): Fragment =>
  join(
    [
      births(
        { birth: event === undefined ? undefined : [{ event }], births: "first", unit: "day", breakdown },
        filter,
        1,
      ),
    ],
    ([sql = ""]) => `SELECT person, at, day, value FROM (${sql})`,
  );

const unmarked = (rows: Fragment): Fragment =>
  join(
    [rows],
    ([sql = ""]) => `SELECT person, day, value, toDecimal64(0, 4) AS amount, 0 AS mark FROM (${sql})`,
  );

/** See Acts: `joined`. */
export const joinedActs = (asked: ActsAsked): Fragment => unmarked(begun(asked));

/** See Acts: `entered`. */
export const enteredActs = (asked: ActsAsked): Fragment => unmarked(begun(asked, "Membership Started"));

/**
 * Everybody who ever joined, with the day they did and the day they left: person, value, joined Date, gone Nullable(Date).
 * A member leaves once, and not before joining.
 */
export const memberStays = (asked: ActsAsked): Fragment =>
  join(
    [begun(asked)],
    ([sql = ""]) => `
      SELECT b.person AS person, b.value AS value, b.day AS joined, if(isNull(l.day), NULL, greatest(b.day, assumeNotNull(l.day))) AS gone
      FROM (${sql}) AS b
      LEFT JOIN (SELECT person, toNullable(day) AS day FROM leaves) AS l ON l.person = b.person`,
    ["leaves"],
  );

/** See Acts: `returned`. `from` is the first day of the spans. */
export function returnedActs(
  days: { from: number; to: number },
  asked: ActsAsked,
  { scope, from }: { scope: Scope; from: string },
): Fragment {
  const back = returns(
    { return: [{ event: ANY_ACTIVE }], unit: "day", mode: "calendar", cameFrom: from },
    asked.filter,
    scope,
  );
  const acts = join(
    [begun(asked), back],
    ([sql = "", cameSql = ""]) => `
      SELECT b.person AS person, b.day AS day, b.value AS value, toDecimal64(0, 4) AS amount,
        multiIf(addDays(b.day, {back_to:UInt16}) >= {today:Date}, -1,
          arrayExists(day -> day >= toInt32(b.day) + {back_from:UInt16} AND day <= toInt32(b.day) + {back_to:UInt16}, ${back.cameOf("c.packed")}), 1, 0)
          AS mark
      FROM (${sql}) AS b
      LEFT JOIN (${cameSql}) AS c ON c.person = b.person`,
  );
  return {
    ...acts,
    params: { ...acts.params, back_from: days.from, back_to: days.to, today: asked.today },
  };
}

/** See Acts: `spent`. */
export function spentActs(within: number, asked: ActsAsked): Fragment {
  const sold = soldAndRefunded({ ...asked, breakdown: undefined });
  const acts = join(
    [begun(asked), sold],
    ([sql = "", soldSql = ""]) => `
      SELECT b.person AS person, b.day AS day, b.value AS value,
        arrayFilter(one -> one.1 >= b.day AND one.1 <= addDays(b.day, {within:UInt16}), s.sales) AS counted,
        addDays(b.day, {within:UInt16}) >= {today:Date} AS unripe,
        if(unripe, toDecimal64(0, 4), toDecimal64(arraySum(one -> one.2, counted), 4)) AS amount,
        multiIf(unripe, -1, arrayExists(one -> one.3 = 1, counted), 1, 0) AS mark
      FROM (${sql}) AS b
      LEFT JOIN (SELECT person, groupArray((day, amount, sold)) AS sales FROM (${soldSql}) GROUP BY person) AS s
        ON s.person = b.person`,
  );
  return { ...acts, params: { ...acts.params, within, today: asked.today } };
}
