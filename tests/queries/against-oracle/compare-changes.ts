import { whatChangedAnalysis } from "#queries/changes/what-changed-analysis";
import { EVENT_SUMS, MEMBER_SUMS } from "#queries/changes/read-what-changed";
import type { Reader } from "#queries/scope";
import type { Draws } from "../analyses-oracle/random-numbers";
import { textOrder } from "../analyses-oracle/text-order";
import { unitsOf } from "../metrics-oracle/money";
import { answerOf } from "./answer-of";
import { MOST_VALUES, rankedValues } from "./compare-metrics";
import { differences } from "./differences";
import { metricsFrame, type MetricsQuestion } from "./metrics-question";
import { oracleReadings } from "./oracle-readings";
import { BREAKDOWNS } from "./random-filter";
import type { StagedLog } from "./staged-log";

const OF_MEMBERS = ["join.channel", "join.community", "trait.city", "trait.vip"];

interface Part {
  value: string | null;
  before: bigint;
  now: bigint;
}

/** Asks where a change came from of the warehouse and of the oracle, and says where they differ; `draws` choose of what. */
export async function compareChanges(
  reader: Reader,
  staged: StagedLog,
  { breakdown: _, ...question }: MetricsQuestion,
  draws: Draws,
): Promise<string[]> {
  const isOfEvents = draws.chance(0.5);
  const metric = draws.one(isOfEvents ? EVENT_SUMS : MEMBER_SUMS);
  const breakdown = draws.one(isOfEvents ? BREAKDOWNS : OF_MEMBERS);
  const frame = metricsFrame(staged, question);
  const { told } = await answerOf(whatChangedAnalysis, reader, frame, { metric, breakdown });
  const asked = { ...question, metrics: [metric], breakdown };
  const oracle = oracleReadings(staged, asked);
  const { compared } = oracle;
  if (compared === null) return differences(told, null, "nothing to compare with");

  // Of a metric that counts, a whole number; of money, its ten-thousandths.
  const units = (value: number | bigint | null) => BigInt(value ?? 0);
  const of = (value: string | null) => ({
    before: units(oracle.answer(metric, compared, value ?? undefined).value),
    now: units(oracle.answer(metric, frame.period, value ?? undefined).value),
  });
  const whole = of(null);
  const parts: Part[] = rankedValues(oracle, asked)
    .slice(0, MOST_VALUES)
    .map((value) => ({ value, ...of(value) }));
  const rest = parts.reduce(
    (left, part) => ({ before: left.before - part.before, now: left.now - part.now }),
    whole,
  );
  if (rest.before !== 0n || rest.now !== 0n) parts.push({ value: null, ...rest });

  const isMoney = metric === "gmv" || metric === "net_sales";
  const read = (text: string | undefined) => (isMoney ? unitsOf(text ?? "0") : BigInt(text ?? 0));
  const found = (told?.parts ?? []).map(({ value, before, now, change, share }) => ({
    ...{ value, share },
    ...{ before: `${read(before)}`, now: `${read(now)}`, change: `${read(change)}` },
  }));
  const total = whole.now - whole.before;
  const expected = parts.map(({ value, before, now }) => ({
    value,
    share: total === 0n ? null : Number(now - before) / Number(total),
    ...{ before: `${before}`, now: `${now}`, change: `${now - before}` },
  }));
  const byValue = (all: readonly { value: string | null }[]) =>
    all.toSorted((a, b) => textOrder(a.value ?? "\u{10FFFF}", b.value ?? "\u{10FFFF}"));
  const sizes = found.map(({ change }) => Math.abs(Number(change)));
  return [
    ...differences(
      [told?.before, told?.now].map((text) => `${read(text)}`),
      [`${whole.before}`, `${whole.now}`],
      `${metric} by ${breakdown}`,
    ),
    ...differences(byValue(found), byValue(expected), `${metric} by ${breakdown}`, 1e-9),
    ...differences(
      sizes,
      sizes.toSorted((a, b) => b - a),
      "the largest first",
    ),
  ];
}
