import type { Frame } from "#queries/frame";
import { readMetricMembers, readMetrics } from "#queries/measurements/read-metrics";
import { readScores } from "#queries/satisfaction/scores-analysis";
import type { Reader } from "#queries/scope";
import { readingIn } from "../readings";
import { differences } from "../against-oracle/differences";
import { total } from "./total";

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
    total(of.filter(({ score }) => score >= low && score <= high).map(({ answers }) => answers));
  const rated = given(1, 5, ratings.scores);
  return [
    ...differences(new Set([...promoters, ...passives, ...detractors]).size, base.length, "who answered"),
    ...differences(promoters.length + passives.length + detractors.length, base.length, "in one band each"),
    ...differences(nps.n, base.length, "answers"),
    ...differences(
      nps.value,
      base.length === 0 ? null : (100 * (promoters.length - detractors.length)) / base.length,
      "NPS",
    ),
    ...differences(
      [given(9, 10), given(7, 8), given(0, 6)],
      [promoters.length, passives.length, detractors.length],
      "bands",
    ),
    ...differences(csat.n, rated, "ratings"),
    ...differences(csat.value, rated === 0 ? null : given(4, 5, ratings.scores) / rated, "CSAT"),
  ];
}
