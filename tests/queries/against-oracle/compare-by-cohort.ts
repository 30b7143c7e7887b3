import { readMetrics } from "#queries/measurements/read-metrics";
import type { Reader } from "#queries/scope";
import type { Draws } from "../analyses-oracle/random-numbers";
import { oracleRetention } from "../analyses-oracle/retention";
import { compareFunnel } from "./compare-funnel";
import { compareRetention } from "./compare-retention";
import { differences } from "./differences";
import { randomFunnelQuestion, randomRetentionQuestion, randomSpan } from "./random-questions";
import type { StagedLog } from "./staged-log";

type Compare = (
  reader: Reader,
  staged: StagedLog,
  now: number,
  by: { filter?: { subject: string; is: "known" | "unknown" }; breakdown?: string },
  span: { from: string; days: number },
  draws: Draws,
) => Promise<string[]>;

const compareInFunnel: Compare = (reader, staged, now, by, { from, days }, draws) => {
  const { filter: _, breakdown: __, ...question } = randomFunnelQuestion(draws, from, days);
  return compareFunnel(reader, staged, now, { ...question, ...by }, draws);
};

const compareInRetention: Compare = (reader, staged, now, by, { from, days }, draws) => {
  const { filter: _, breakdown: __, ...question } = randomRetentionQuestion(draws, from, days);
  return compareRetention(reader, staged, now, { ...question, ...by }, draws);
};

/** New members, whom the oracle knows as those of its retention who begin by joining. */
const compareNewMembers: Compare = async (
  reader,
  { log, project, frame },
  now,
  by,
  { from, days },
  draws,
) => {
  const { period } = randomSpan(draws, from, days);
  const { filter, breakdown } = by;
  const found = await readMetrics(reader, frame(period, now, "day", filter), {
    metrics: ["new_members"],
    breakdown,
  });
  const joining = { births: "first", return: [{ event: "*" }], unit: "day", units: 1 } as const;
  const question = { period, ...joining, kind: "on", mode: "calendar", mean: "weighted" } as const;
  const byValue = oracleRetention(log, project, now, { ...question, ...by });
  const counts = [...byValue].map(([value, { cohorts }]) => ({
    value,
    members: cohorts.reduce((sum, { members }) => sum + members.length, 0),
  }));
  const valueOf = (readings: typeof found.readings) => readings[0]?.value;
  const whole = counts.reduce((sum, { members }) => sum + members, 0);
  const parts = breakdown === undefined ? [] : counts.filter(({ members }) => members > 0);
  return [
    ...differences(valueOf(found.readings), whole, "new members"),
    ...differences(
      found.values.map(({ value, readings }) => `${value}: ${valueOf(readings)}`).toSorted(),
      parts.map(({ value, members }) => `${value}: ${members}`).toSorted(),
      "new members by value",
    ),
  ];
};

/** Asks a funnel, retention and a metric of a cohort's members, of all others, or of both apart, and says where answers differ. */
export async function compareByCohort(
  reader: Reader,
  staged: StagedLog,
  now: number,
  cohort: number,
  span: { from: string; days: number },
  draws: Draws,
): Promise<string[]> {
  const compare = draws.one([compareInFunnel, compareInRetention, compareNewMembers]);
  const subject = `cohort.${cohort}`;
  const is = draws.one(["known", "unknown", "apart"] as const);
  const by = is === "apart" ? { breakdown: subject } : { filter: { subject, is } };
  const problems = await compare(reader, staged, now, by, span, draws);
  return problems.map((problem) => `${subject} ${is}: ${problem}`);
}
