import { z } from "zod";
import { subjectSchema } from "#queries/filters/filter";
import { parseSubject } from "#queries/filters/subject";
import type { Frame } from "#queries/frame";
import { readMetricMembers, readMetrics } from "#queries/measurements/read-metrics";
import { catalogue } from "#queries/metrics/catalogue";
import type { MetricKey } from "#queries/metrics/catalogue";
import { moneyText, moneyUnits } from "#queries/money/exact-money";
import type { Reading } from "#queries/readings/reading";
import type { Reader } from "#queries/scope";

/** Metrics that are the sum of what they are of each value of a subject of members. */
export const MEMBER_SUMS = ["members_total", "new_members", "mau", "wau", "buyers"] as const;
/** Those that are so of every subject. */
export const EVENT_SUMS = ["orders", "gmv", "net_sales"] as const;
const SUMS = [...MEMBER_SUMS, ...EVENT_SUMS] as const satisfies readonly MetricKey[];

const isOfMembers = (breakdown: string) => parseSubject(breakdown)?.of === "member";

/** - `breakdown` by what the change is told apart; of metrics that count members a subject of members */
export const whatChangedParams = z
  .strictObject({ metric: z.enum(SUMS), breakdown: subjectSchema.default("join.channel") })
  .refine(({ metric, breakdown }) => EVENT_SUMS.some((sum) => sum === metric) || isOfMembers(breakdown), {
    path: ["breakdown"],
    error: "wants a subject of members for a metric that counts members",
  });
export type WhatChangedParams = z.infer<typeof whatChangedParams>;

/** What a value had of a metric, before and now; `share` of the whole change, null where nothing changed on the whole. */
export interface ChangePart {
  /** null for all the values that are not told, gone ones among them */
  value: string | null;
  before: string;
  now: string;
  change: string;
  share: number | null;
}

/** A change told apart: the parts add up to it. Numbers are decimal texts; of nothing to compare with there is no change. */
export interface WhatChanged {
  metric: WhatChangedParams["metric"];
  breakdown: string;
  before: string;
  now: string;
  change: string;
  /** the largest change first */
  parts: ChangePart[];
}

interface Amounts {
  before: bigint;
  now: bigint;
}

const unitsOf = (value: Reading["value"]) => moneyUnits(String(value ?? 0));
const amountsOf = (reading: Reading | undefined): Amounts => ({
  before: unitsOf(reading?.change?.previous ?? null),
  now: unitsOf(reading?.value ?? null),
});
const sizeOf = (amount: bigint) => (amount < 0n ? -amount : amount);

/** Which parts of the community a metric's change since the period compared with came from; null without one. */
export async function readWhatChanged(
  reader: Reader,
  frame: Frame,
  { metric, breakdown }: WhatChangedParams,
): Promise<WhatChanged | null> {
  if (frame.comparison === "none") return null;
  const { readings, values } = await readMetrics(reader, frame, { metrics: [metric], breakdown });
  const whole = amountsOf(readings[0]);
  const told = values.map(({ value, readings: [own] }) => ({ value, ...amountsOf(own) }));
  const rest = told.reduce<Amounts>(
    ({ before, now }, part) => ({ before: before - part.before, now: now - part.now }),
    whole,
  );
  const isThere = rest.before !== 0n || rest.now !== 0n;
  const total = whole.now - whole.before;
  const write = catalogue[metric].unit === "money" ? moneyText : (units: bigint) => String(units / 10_000n);
  const partOf = ({ value, before, now }: Amounts & { value: string | null }): ChangePart => ({
    value,
    ...{ before: write(before), now: write(now), change: write(now - before) },
    share: total === 0n ? null : Number(now - before) / Number(total),
  });
  const parts = [...told, ...(isThere ? [{ value: null, ...rest }] : [])];
  return {
    ...{ metric, breakdown },
    ...{ before: write(whole.before), now: write(whole.now), change: write(total) },
    parts: parts
      .toSorted((one, other) => {
        const [a, b] = [sizeOf(one.now - one.before), sizeOf(other.now - other.before)];
        return a === b ? 0 : a < b ? 1 : -1;
      })
      .map(partOf),
  };
}

/** Of whom a value is made now: the members counted, or those behind its orders. */
export const whatChangedPlace = z.strictObject({ value: z.string().optional() });

/** The members behind what a value has now, by person id. */
export const readWhatChangedMembers = (
  reader: Reader,
  frame: Frame,
  { metric, breakdown }: WhatChangedParams,
  { value }: z.infer<typeof whatChangedPlace>,
): Promise<string[]> =>
  readMetricMembers(
    reader,
    frame,
    { metrics: [metric], breakdown: value === undefined ? undefined : breakdown },
    { metric, who: "counted", value },
  );
