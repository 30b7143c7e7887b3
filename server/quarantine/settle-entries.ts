import type { ReplayOutcome } from "#ingest/replay/replay-outcome";
import type { Warehouse } from "#store/clickhouse/warehouse";

/** What is said about entries of quarantine, and by whom. */
interface Word {
  project: number;
  by: string;
  /** one call's name, so that it takes each entry once */
  run: string;
  at: Date;
}

/** Notes what became of entries; the last word on each counts. */
export async function settleEntries(
  warehouse: Pick<Warehouse, "command">,
  outcomes: readonly (Omit<ReplayOutcome, "state"> & {
    state: ReplayOutcome["state"] | "dismissed" | "waiting";
  })[],
  { project, by, run, at }: Word,
): Promise<void> {
  if (outcomes.length === 0) return;
  await warehouse.command(
    "quarantine/settle",
    `INSERT INTO quarantine_states (project, id, state, code, path, message, by, run, at)
     SELECT {project:UInt32}, toUUID(w.1), w.2, w.3, w.4, w.5, {by:String}, {run:String}, toDateTime64({at:String}, 3, 'UTC')
     FROM (SELECT arrayJoin(arrayZip({ids:Array(String)}, {states:Array(String)}, {codes:Array(String)},
       {paths:Array(String)}, {messages:Array(String)})) AS w)`,
    {
      project,
      by,
      run,
      at: at.toISOString().replace("T", " ").replace("Z", ""),
      ids: outcomes.map(({ id }) => id),
      states: outcomes.map(({ state }) => state),
      codes: outcomes.map(({ code }) => code),
      paths: outcomes.map(({ path }) => path),
      messages: outcomes.map(({ message }) => message),
    },
  );
}
