import type { AppLoadContext } from "@remix-run/node";
import { readFlags } from "#experiments/flags/read-flags";
import { readFlagSettings } from "#experiments/flags/read-flag-settings";
import type { ListedFlag } from "~/features/flags/flags-page-data";
import { listedFlag } from "./listed-flag";

/** Which flags are listed: those whose key or description has the text, archived ones only if they are asked for. */
interface FlagSearch {
  search: string;
  archived: boolean;
}

/** What an address says of flags: `search`, and `archived=1`. */
export const flagSearchOf = (params: URLSearchParams): FlagSearch => ({
  search: params.get("search")?.trim() ?? "",
  archived: params.get("archived") === "1",
});

/** The flags of a project that are asked for, by key; `all` is how many there are whether they are searched for or not. */
export async function readListedFlags(
  { services }: AppLoadContext,
  project: number,
  { search, archived }: FlagSearch,
): Promise<{ flags: ListedFlag[]; all: number; environments: readonly string[] }> {
  const { control, clock } = services;
  const [{ environments }, flags] = await Promise.all([
    readFlagSettings(control.db, project),
    readFlags(control, project),
  ]);
  const sought = search.toLowerCase();
  const listed = flags
    .filter(({ archivedAt }) => archived || archivedAt === null)
    .map((flag) => listedFlag(flag, environments, clock()))
    .filter(({ key, description }) => `${key}\n${description}`.toLowerCase().includes(sought));
  return { flags: listed, all: flags.length, environments };
}
