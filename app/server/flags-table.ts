import type { Table } from "#queries/table";
import type { ListedFlag } from "~/features/flags/flags-page-data";

/** One row for each flag, with its state in each environment; instants are UTC. */
export const flagsTable = (flags: readonly ListedFlag[], environments: readonly string[]): Table => ({
  columns: ["flag", "type", "description", ...environments, "drafts", "owner", "changed_at", "archived"],
  rows: flags.map(({ key, type, description, states, drafts, owner, changedAt, archived }) => [
    ...[key, type, description],
    ...environments.map((name) => states.find(({ environment }) => environment === name)?.state ?? null),
    ...[drafts, owner, new Date(changedAt).toISOString(), archived ? "yes" : "no"],
  ]),
});
