/** The standings of the days before, of the first day its own: SQL over the column standings. */
export const BEFORE = "arrayShiftRight(standings, 1, standings[1])";

/**
 * Where members of days in a row changed their standing: SQL over the column standings for a list of (place of the day from 1
 * on, standing, standing before).
 */
export const CHANGES = `arrayFilter((one, now, before) -> now != before,
  arrayZip(arrayEnumerate(standings), standings, ${BEFORE}), standings, ${BEFORE})`;
