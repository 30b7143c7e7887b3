import type { FunnelParams } from "./funnel-question";
import { MARK_BITS, timeOf } from "./member-lines";

/** SELECTs one around the other, each adding columns to those of the one inside. */
function createLayers(inner: string) {
  let sql = inner;
  let columns = 0;
  const add = (expressions: readonly string[]): string[] => {
    const names = expressions.map(() => `c${++columns}`);
    const added = expressions.map((expression, place) => `${expression} AS ${names[place] ?? ""}`);
    if (added.length > 0) sql = `SELECT *, ${added.join(", ")} FROM (${sql})`;
    return names;
  };
  return { add, sql: () => sql };
}

/** An array with every element moved one place to the front: what follows a place, at the place. */
const following = (array: string) => `arrayPushBack(arrayPopFront(${array}), toUInt64(0))`;
/** Keeps an array's elements where the line matches a mark, elsewhere 0. */
const where = (bit: number, array: string) =>
  `arrayMap((x, m) -> if(bitTest(m, ${bit}), x, 0), ${array}, marks)`;
/** At each place, the element of the first place from here on where the line matches a mark; 0 if none comes. */
const nextFrom = (bit: number, array: string) =>
  `arrayReverseFill((x, m) -> bitTest(m, ${bit}), ${where(bit, array)}, marks)`;
/**
 * The same, but later in the line than the place itself.
 *
 * TRICKY: `marks_after` ends with a mark that matches everything, beside a 0: so nothing has to be taken out first.
 */
const nextAfter = (bit: number, array: string) =>
  `arrayReverseFill((x, m) -> bitTest(m, ${bit}), ${following(array)}, marks_after)`;
const MARKS_AFTER = `arrayPushBack(arrayPopFront(marks), toUInt64(${2 ** MARK_BITS - 1})) AS marks_after`;

/** What follows once a step was taken at a place: by step, the array with its place for each place of this one. */
type Items = Map<string, string>;

const stepItem = (step: number) => `step ${step}`;
const exclusionItem = (exclusion: number) => `exclusion ${exclusion}`;

/**
 * How far the best attempt of each line came, steps being taken in order. From the last step to the first, what follows a
 * step is carried back to every place before it, so the whole line is looked at a few times and never once per attempt.
 *
 * @param lines the SELECT of member-lines.ts
 * @returns a SELECT of person, held, vals, reached, taken, of lines with an attempt
 */
export function takenInOrder({ steps, exclusions, order }: FunnelParams, lines: string): string {
  const layers = createLayers(`SELECT *, ${MARKS_AFTER} FROM (${lines})`);
  const required = steps.flatMap(({ optional }, step) => (optional ? [] : [step]));
  const next = order === "strict" ? (bit: number, array: string) => following(where(bit, array)) : nextAfter;

  let items: Items = new Map();
  for (let place = required.length - 1; place >= 0; place--) {
    const step = required[place] ?? 0;
    const later = required[place + 1];
    if (later !== undefined) {
      const carried: [string, string][] = [[stepItem(later), "places"], ...items];
      const names = layers.add(carried.map(([, array]) => next(later, array)));
      items = new Map(carried.map(([item], at) => [item, names[at] ?? ""]));
    }
    exclusions.forEach(({ after }, exclusion) => {
      if (after - 1 !== step) return;
      const [name = ""] = layers.add([nextAfter(steps.length + exclusion, "places")]);
      items.set(exclusionItem(exclusion), name);
    });
  }

  const inWindow = (place: string) =>
    `(${place} != 0 AND ${timeOf(place)} <= ${timeOf("p")} + {window_ms:UInt64})`;
  const arguments_ = [...items.values()];
  const argument = (item: string) => `a${[...items.keys()].indexOf(item)}`;
  const isReached = (step: number) => {
    const place = argument(stepItem(step));
    const broken = exclusions.flatMap(({ before }, exclusion) =>
      before - 1 === step
        ? [
            `(${argument(exclusionItem(exclusion))} != 0 AND ${argument(exclusionItem(exclusion))} < ${place})`,
          ]
        : [],
    );
    return [inWindow(place), ...broken.map((way) => `NOT ${way}`)].join(" AND ");
  };
  const depth = required
    .slice(1)
    .reduceRight((deeper, step) => `1 + if(${isReached(step)}, ${deeper}, 0)`, "1");
  const parameters = ["m", "p", ...arguments_.map((_, at) => `a${at}`)].join(", ");
  const [depths = ""] = layers.add([
    `arrayMap((${parameters}) -> toUInt8(if(bitTest(m, 0) AND ${timeOf("p")} < {entry_ms:UInt64}, ${depth}, 0)),
      ${["marks", "places", ...arguments_].join(", ")})`,
  ]);
  const [reached = "", at = ""] = layers.add([
    `arrayMax(${depths})`,
    `indexOf(${depths}, arrayMax(${depths}))`,
  ]);

  const placeOf = (step: number) =>
    step === 0 ? `places[${at}]` : `${items.get(stepItem(step)) ?? ""}[${at}]`;
  const optionals = takeOptional(layers, { required, placeOf, start: `places[${at}]` });
  const taken = steps.map(({ optional }, step) => {
    const before = required.filter((number) => number < step).length;
    const place = optional ? optionals.get(step) : placeOf(step);
    return step === 0 ? placeOf(0) : `if(${reached} ${optional ? ">=" : ">"} ${before}, ${place ?? ""}, 0)`;
  });
  return `SELECT person, held, vals, ${reached} AS reached, [${taken.join(", ")}] AS taken FROM (${layers.sql()}) WHERE ${reached} > 0`;
}

/**
 * The optional steps of the best attempt, which never decide how far it came: between two required steps, each in turn
 * is its next event after the last step taken, if that comes before the later one and in the window.
 *
 * @returns by optional step the column with its place, 0 where it was not taken
 */
function takeOptional(
  layers: ReturnType<typeof createLayers>,
  attempt: {
    required: readonly number[];
    placeOf: (step: number) => string;
    start: string;
  },
): Map<number, string> {
  const { required, placeOf, start } = attempt;
  const taken = new Map<number, string>();
  required.forEach((step, place) => {
    const later = required[place + 1];
    if (later === undefined || later === step + 1) return;
    const [first = "", bound = ""] = layers.add([placeOf(step), placeOf(later)]);
    let last = first;
    for (let optional = step + 1; optional < later; optional++) {
      const [next = ""] = layers.add([
        `arrayFirst((q, m) -> q > ${last} AND bitTest(m, ${optional}), places, marks)`,
      ]);
      const isTaken = `${next} != 0 AND (${bound} = 0 OR ${next} < ${bound}) AND ${timeOf(next)} <= ${timeOf(start)} + {window_ms:UInt64}`;
      const [own = "", after = ""] = layers.add([
        `if(${isTaken}, ${next}, 0)`,
        `if(${isTaken}, ${next}, ${last})`,
      ]);
      taken.set(optional, own);
      last = after;
    }
  });
  return taken;
}

/**
 * How far the best attempt of each line came, steps being taken in any order; every event matches one step at most.
 *
 * @returns as takenInOrder; `taken` in the order of time
 */
export function takenInAnyOrder({ steps }: FunnelParams, lines: string): string {
  const layers = createLayers(lines);
  const next = layers.add(steps.map((_, step) => nextFrom(step, "places")));
  const inWindow = (place: string) =>
    `(${place} != 0 AND ${timeOf(place)} <= ${timeOf("p")} + {window_ms:UInt64})`;
  const parameters = next.map((_, at) => `a${at}`);
  const [depths = ""] = layers.add([
    `arrayMap((m, p, ${parameters.join(", ")}) -> toUInt8(if(m != 0 AND ${timeOf("p")} < {entry_ms:UInt64}, ${parameters.map(inWindow).join(" + ")}, 0)),
      marks, places, ${next.join(", ")})`,
  ]);
  const [reached = "", at = ""] = layers.add([
    `arrayMax(${depths})`,
    `indexOf(${depths}, arrayMax(${depths}))`,
  ]);
  const places = `arraySort([${next.map((array) => `${array}[${at}]`).join(", ")}])`;
  const within = `arrayFilter(x -> x != 0 AND ${timeOf("x")} <= ${timeOf(`places[${at}]`)} + {window_ms:UInt64}, ${places})`;
  return `SELECT person, held, vals, ${reached} AS reached, arrayResize(${within}, ${steps.length}, toUInt64(0)) AS taken
    FROM (${layers.sql()}) WHERE ${reached} > 0`;
}
