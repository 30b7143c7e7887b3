import { OVERVIEW_METRICS } from "#queries/overview/measures";
import { readOverview } from "#queries/overview/read-overview";
import type { Reader } from "#queries/scope";
import { isIn } from "../analyses-oracle/local-days";
import { bareReading } from "./bare-reading";
import { differences } from "./differences";
import { metricsFrame, type MetricsQuestion } from "./metrics-question";
import { oracleReadings } from "./oracle-readings";
import type { StagedLog } from "./staged-log";

/** Asks the overview of the warehouse and of the oracle, and says where they differ; it knows no breakdown. */
export async function compareOverview(
  reader: Reader,
  staged: StagedLog,
  { breakdown: _, ...question }: MetricsQuestion,
): Promise<string[]> {
  const { comparison, readings, excluded } = await readOverview(reader, metricsFrame(staged, question));
  const oracle = oracleReadings(staged, question);
  const leftOut = staged.log.filter(({ leftOut, day }) => leftOut && isIn(day, question.period));
  return [
    ...differences(
      readings.map(bareReading),
      OVERVIEW_METRICS.map((metric) => oracle.reading(metric)),
    ),
    ...differences(comparison?.period ?? null, oracle.compared, "compared with"),
    ...differences(
      excluded,
      { members: new Set(leftOut.map(({ person }) => person)).size, events: leftOut.length },
      "left out",
    ),
  ];
}
