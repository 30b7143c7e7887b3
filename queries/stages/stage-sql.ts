import { STANDINGS, type Standing } from "./stage";

/** How the days of a member are laid out as bits, so that those that tell a stage lie in one number, however they fall. */
interface Layout {
  type: "UInt64" | "UInt256";
  /** a number for every so many days */
  step: number;
  /** as many days as can be looked at, the day whose stage is asked for the last of them */
  days: number;
}

const NARROW: Layout = { type: "UInt64", step: 32, days: 33 };
const WIDE: Layout = { type: "UInt256", step: 128, days: 129 };

/** So many standings are worked out at a time: each takes some numbers on the way, and a statement has bounded memory. */
const MOST_STANDINGS = 1_000_000;
const FEWEST_ROWS = 256;

/** The most days that a threshold may have. */
export const LONGEST_THRESHOLD = WIDE.days - 1;

const layoutFor = (longest: number): Layout => (longest < NARROW.days ? NARROW : WIDE);

interface Asked {
  /** the threshold of the most days */
  longest: number;
  /** a source with the columns of active_months that reaches back by as many days */
  months: string;
  /** of those who are asked about: a source with the columns of member_terms, or a SELECT in parentheses */
  terms: string;
  /** key opinion consumers: a SELECT of person, flags, see koc-flags.ts */
  kocs: string;
  /** the first of the days, as SQL */
  first: string;
  /** the days as a sorted array of days passed since the first, as SQL, and how many pass up to the last */
  offsets: string;
  last: number;
}

/**
 * Where members stand at the midnights that end some days: person UInt64, standings Array(UInt8), one for each of the days,
 * a place in STANDINGS.
 *
 * Joining counts as coming: who joined but did nothing yet is as if last active on that day.
 *
 * TRICKY: each number of bits goes with its own days, for what a lambda takes from outside is copied for each element.
 */
export function standingsSql({ longest, months, terms, kocs, first, offsets, last }: Asked): string {
  const { type, step, days } = layoutFor(longest);
  const numbers = Math.floor(last / step) + 1;
  // Days from the first that is looked at, for the number at `place`, to the first of a month.
  const ahead = `(toInt32(month) - toInt32(${first}) + ${days - 1} - ${step} * toInt32(place))`;
  const width = 2 * step;
  const rows = Math.max(FEWEST_ROWS, Math.floor(MOST_STANDINGS / (last + 1)));
  return `
    SELECT t.person AS person,
      arrayMap((passed, seen, koc) -> ${standing({ type, days }, `toInt32(${first}) + passed`)}, ${offsets},
        arrayFlatten(arrayMap((bits, own) -> arrayMap(passed -> bitAnd(bitShiftRight(bits, passed % ${step}), ${ones(days, type)}), own),
          if(empty(a.bits), arrayResize(a.bits, ${numbers}), a.bits), arrayMap(place -> arrayFilter(passed -> intDiv(passed, ${step}) = place, ${offsets}), range(${numbers})))),
        arrayResize(k.flags, length(${offsets}))) AS standings
    FROM ${terms} AS t
    LEFT JOIN (
      SELECT person, groupBitOrForEach(arrayMap(place -> if(${ahead} >= 0,
          bitShiftLeft(to${type}(days), toUInt16(least(greatest(${ahead}, 0), ${width}))),
          bitShiftRight(to${type}(days), toUInt16(least(greatest(-${ahead}, 0), 32)))), range(${numbers}))) AS bits
      FROM ${months}
      GROUP BY person
    ) AS a ON a.person = t.person
    LEFT JOIN (${kocs}) AS k ON k.person = t.person
    SETTINGS max_block_size = ${rows}, min_joined_block_size_rows = 0, min_joined_block_size_bytes = 0`;
}

const ones = (count: number, type: string) => `(bitShiftLeft(to${type}(1), ${count}) - 1)`;

/** Where somebody stands at the end of the day with this number; bit `days - 1` of `seen` is that day, `koc` says whether they are one then. */
function standing({ type, days }: Omit<Layout, "step">, day: string): string {
  const number = (name: Standing) => `toUInt8(${STANDINGS.indexOf(name)})`;
  const since = `(${day} - toInt32(t.joined))`;
  /** Active on one of the last so many days. */
  const within = (count: string) =>
    `(bitShiftRight(seen, ${days} - (${count})) != 0 OR ${since} < (${count}))`;
  const active = within("{stage_active:UInt16} + 1");
  // Of the days since the last one on which they could have been active without having churned, only this one.
  const cameBack = `bitShiftRight(seen, ${days} - 1 - {stage_churned:UInt16}) = bitShiftLeft(to${type}(1), {stage_churned:UInt16})
    AND ${since} > {stage_churned:UInt16}`;
  return `multiIf(${since} < 0, ${number("not-yet")},
    isNotNull(t.gone) AND toInt32(assumeNotNull(t.gone)) <= ${day}, ${number("left")},
    ${cameBack}, ${number("resurrected")},
    ${since} <= {stage_new:UInt16} AND ${active}, ${number("new")},
    bitCount(bitShiftRight(seen, ${days} - {stage_core_of:UInt16})) >= {stage_core:UInt16} OR koc, ${number("core")},
    ${active}, ${number("active")},
    ${within("{stage_churned:UInt16}")}, ${number("at-risk")},
    ${number("churned")})`;
}
