import { DAYS_AFTER, type EffectNumber, OUTCOMES, placeOf } from "./effect-numbers";
import type { StrataRow } from "./strata-sql";

/** Of whom is counted: everybody in what has been over for more than so many days, or those of whom a number is more than nothing. */
interface Meant {
  number: EffectNumber | null;
  days: number;
}

const MEANT: readonly Meant[] = [{ number: null, days: 0 }, { number: null, days: DAYS_AFTER }, ...OUTCOMES];

const personOf = ({ number, days }: Meant) =>
  `if({today:Date} - ends > ${days}${number === null ? "" : ` AND took = 1 AND numbers[${placeOf(number) + 1}] > 0`}, person, NULL)`;

/** A person, or NULL who is not meant: an array in the order of what is meant, over a row of compared members. */
export const PERSONS_MEANT = `[${MEANT.map(personOf).join(", ")}]`;

/** A side of the comparison: those who took part, those of them who have somebody like them, or the others. */
type Side = "took" | "matched" | "others";

/**
 * How many different members are on a side, in however many runs each of them is.
 *
 * @param of those of whom a number is more than nothing; or else everybody in what has been over for more than so many days, 0 or 30
 */
export function differentMembers(rows: readonly StrataRow[], side: Side, of: Meant): number {
  const place = MEANT.findIndex(({ number, days }) => number === of.number && days === of.days);
  const row = rows.find(({ took, is_matched }) =>
    side === "others" ? took === 0 : took === 1 && (side === "took" || is_matched === 1),
  );
  return (side === "matched" ? row?.matched_members : row?.side_members)?.[place] ?? 0;
}
