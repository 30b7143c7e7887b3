const STEP_BITS = 20;
const LOWEST_BITS = 5;

/**
 * How many steps of a funnel a member took, one after the other: an aggregate over their rows. Each event takes one step
 * at most, and simultaneous ones are taken in the order of the steps. As the time runs from the exposure, the first
 * event of each step is never worse than a later one, so one walk along the line is enough.
 *
 * TRICKY: an event is one number of its time, the lowest step it is one of, and all of them, so that a line of numbers
 * sorts into the order in which it is walked. Takes the parameter `rows_from`.
 *
 * @param steps whether a row is one of each step, as SQL; see row-marks.ts
 */
export function stepsTaken(steps: readonly string[]): string {
  const marks = `(${steps.map((isStep, place) => `bitShiftLeft(toUInt64(${isStep}), ${place})`).join(" + ")})`;
  const lowest = `toUInt64(bitCount(bitAnd(bitNot(${marks}), ${marks} - 1)))`;
  const since = "toUInt64(ms - {rows_from:Int64})";
  const key = `bitShiftLeft(${since}, ${STEP_BITS + LOWEST_BITS}) + bitShiftLeft(${lowest}, ${STEP_BITS}) + ${marks}`;
  const line = `arraySort(groupArrayIf(${key}, ${marks} != 0))`;
  const next = `if(taken < ${steps.length} AND bitTest(key, taken), toUInt8(taken + 1), taken)`;
  return `arrayFold((taken, key) -> ${next}, ${line}, toUInt8(0))`;
}
