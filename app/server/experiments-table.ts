import type { Table } from "#queries/table";
import type { ListedExperiment } from "~/features/experiments/experiments-page-data";

const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** One row for each experiment; instants are UTC. */
export const experimentsTable = (experiments: readonly ListedExperiment[]): Table => ({
  columns: [
    "key",
    "name",
    "status",
    "started_at",
    "ended_at",
    "coverage",
    "alarms",
    "released",
    "hypothesis",
    "learning",
  ],
  rows: experiments.map(
    ({ key, name, status, startedAt, endedAt, coverage, alarms, released, hypothesis, learning }) => [
      ...[key, name, status, instant(startedAt), instant(endedAt)],
      ...[coverage, alarms, released, hypothesis, learning],
    ],
  ),
});
