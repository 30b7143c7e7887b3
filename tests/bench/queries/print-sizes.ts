import { type Measured, median, type Size } from "./measured";

const MIB = 2 ** 20;
const MEMORY_GOAL = 1024 * MIB;
const OTHER_GOAL = 3;
const NAME = 50;
const COLUMN = 14;

const whole = (number: number) => Math.round(number).toLocaleString("en");
const ms = (number: number | null) => (number === null ? "–" : `${number.toFixed(number < 100 ? 1 : 0)} ms`);
const times = (ratio: number | null, digits: number) => (ratio === null ? "–" : `${ratio.toFixed(digits)}×`);
const row = (name: string, cells: string[]) =>
  console.log([name.padEnd(NAME), ...cells.map((cell) => cell.padStart(COLUMN))].join(" "));
const verdict = (isMet: boolean) => (isMet ? "met" : "NOT MET");

const ofLimit = ({ ms: own, limitMs }: Measured) => (limitMs === null ? null : own / limitMs);
const ofGrouping = ({ ms: own, groupingMs }: Measured) => (groupingMs === null ? null : own / groupingMs);
const ofOther = ({ ms: own, otherMs }: Measured) => (otherMs === null ? null : otherMs / own);

/** Prints what was measured for a reader, goals beside it. */
export function printSizes(sizes: readonly Size[]): void {
  for (const { events, measured } of sizes) {
    console.log(
      `\n${whole(events)} events of a year. Medians; memory is the most one statement held; "grouped" is the scan limit with the rows of each member put together.`,
    );
    row("", [
      "median",
      "statements",
      "rows read",
      "MiB read",
      "memory MiB",
      "scan limit",
      "of limit",
      "grouped",
      "of grouped",
      "other layout",
      "faster by",
    ]);
    for (const one of measured) {
      const [limit, grouping, other] = [ofLimit(one), ofGrouping(one), ofOther(one)];
      row(one.name, [
        ms(one.ms),
        whole(one.statements),
        whole(one.profile.rows),
        whole(one.profile.bytes / MIB),
        whole(one.profile.memory / MIB),
        ms(one.limitMs),
        times(limit, 2),
        ms(one.groupingMs),
        times(grouping, 2),
        ms(one.otherMs),
        times(other, 1),
      ]);
    }
    printGoals(measured);
  }
  if (sizes.length > 1) printGrowth(sizes);
}

function printGoals(measured: readonly Measured[]): void {
  console.log("\nGoals");
  for (const one of measured) {
    const { ratio, ms: most } = one.goal;
    const limit = ofLimit(one);
    const goals = [
      ...(ratio === undefined || limit === null ? [] : [`≤ ${ratio}× the limit ${verdict(limit <= ratio)}`]),
      ...(most === undefined ? [] : [`≤ ${most} ms ${verdict(one.ms <= most)}`]),
      ...(one.profile.memory > MEMORY_GOAL ? ["≤ 1 GiB NOT MET"] : []),
    ];
    if (goals.length > 0) row(one.name, [goals.join(", ")]);
  }
  const faster = median(measured.flatMap((one) => ofOther(one) ?? []));
  if (Number.isNaN(faster)) return;
  row("against the other layout, median", [
    `${faster.toFixed(1)}×, ≥ ${OTHER_GOAL}× ${verdict(faster >= OTHER_GOAL)}`,
  ]);
}

/** How much dearer each became from the smallest project to the largest, beside how much larger that is. */
function printGrowth(sizes: readonly Size[]): void {
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (!small || !large) return;
  console.log(
    `\nGrowth of cost from ${whole(small.events)} to ${whole(large.events)} events (${(large.events / small.events).toFixed(1)}×)`,
  );
  for (const { name, ms: most } of large.measured) {
    const least = small.measured.find((one) => one.name === name)?.ms;
    if (least !== undefined) row(name, [`${(most / least).toFixed(1)}×`]);
  }
}
