import type { Frame } from "#queries/frame";
import { readMetricMembers, readMetrics } from "#queries/measurements/read-metrics";
import { readScores } from "#queries/satisfaction/scores-analysis";
import type { Reader } from "#queries/scope";
import { readingIn } from "../readings";
import { same, sum } from "./compared";

/** Promoters, passives and detractors are all who answered, each one of them; the scores add up to them and to the NPS. */
export async function answerIdentities(reader: Reader, frame: Frame): Promise<string[]> {
  const list = (who: "base" | "promoters" | "passives" | "detractors") =>
    readMetricMembers(reader, frame, { metrics: ["nps"] }, { metric: "nps", who });
  const [promoters, passives, detractors, base, found, { scores }, ratings] = await Promise.all([
    list("promoters"),
    list("passives"),
    list("detractors"),
    list("base"),
    readMetrics(reader, frame, { metrics: ["nps", "csat"] }),
    readScores(reader, frame, { survey: "nps" }),
    readScores(reader, frame, { survey: "csat" }),
  ]);
  const [nps, csat] = [readingIn(found, "nps"), readingIn(found, "csat")];
  const given = (low: number, high: number, of = scores) =>
    sum(of.filter(({ score }) => score >= low && score <= high).map(({ answers }) => answers));
  const rated = given(1, 5, ratings.scores);
  return [
    ...same("who answered", new Set([...promoters, ...passives, ...detractors]).size, base.length),
    ...same("in one band each", promoters.length + passives.length + detractors.length, base.length),
    ...same("answers", nps.n, base.length),
    ...same(
      "NPS",
      nps.value,
      base.length === 0 ? null : (100 * (promoters.length - detractors.length)) / base.length,
    ),
    ...same(
      "bands",
      [given(9, 10), given(7, 8), given(0, 6)],
      [promoters.length, passives.length, detractors.length],
    ),
    ...same("ratings", csat.n, rated),
    ...same("CSAT", csat.value, rated === 0 ? null : given(4, 5, ratings.scores) / rated),
  ];
}
