import { z } from "zod";
import { type Fix, type FixProblem, parseFixes } from "#ingest/replay/fix";
import { quarantineEntrySchema } from "#ingest/replay/replay-entry";
import type { ReplayOutcome } from "#ingest/replay/replay-outcome";
import { ENTRIES, IN_STATE, searchParameters } from "#queries/quarantine/quarantine-search";
import { type QuarantineSearch } from "#queries/quarantine/quarantine-state";
import { settleEntries } from "#server/quarantine/settle-entries";
import type { Services } from "#server/services";

/** Nobody in this program takes events in, so nothing can be tried again here. */
export class NoCollectorError extends Error {
  override name = "NoCollectorError";
  constructor() {
    super(
      "Start the program that collects events, then try this again: what is replayed goes through its door.",
    );
  }
}

/** A rule cannot be read. */
export class BadRuleError extends Error {
  override name = "BadRuleError";
  constructor(readonly problem: FixProblem) {
    super(
      `"${problem.text}" is no rule. There are: set <path> = <value>, move <path> -> <path>, drop <path>, number <path>, text <path>; put ; between several.`,
    );
  }
}

interface Request {
  project: { id: number; zone: string; currency: string };
  search: QuarantineSearch;
  /** rules to mend them by, see ingest/replay/fix.ts */
  rules: string;
  by: string;
  /** one name for all the calls that belong together: each entry is taken once under it */
  run: string;
  /** to see what would become of them; nothing is stored or noted */
  onlyTry?: boolean;
}

/** What a call did, and how many entries are left for the next. */
interface Progress {
  replayed: number;
  refused: number;
  left: number;
  /** of those refused, the first */
  firstRefusal: ReplayOutcome | null;
}

/** Entries in one call, so that a page can show how far it is. */
const PER_CALL = 500;

/**
 * Tries the next entries of a search again, the oldest first, through the door. Repeating it, or a kill between storing
 * and noting, stores nothing twice: the events keep their identities.
 *
 * @throws BadRuleError; NoCollectorError; WarehouseError; Error when the events could not be made durable
 */
export async function replayQuarantine(
  { warehouse, clock, collector }: Pick<Services, "warehouse" | "clock" | "collector">,
  { project, search, rules, by, run, onlyTry = false }: Request,
): Promise<Progress> {
  const fixes = readRules(rules);
  const door = collector();
  if (door === null) throw new NoCollectorError();
  const params = { ...searchParameters(project.id, search), run };
  const wanted = `${IN_STATE} AND run != {run:String}`;
  const [entries, [total]] = await Promise.all([
    warehouse.read({
      name: "quarantine/next",
      sql: `SELECT toString(entry) AS id, source, toString(arrived) AS received, endpoint, around, bytes
            FROM (${ENTRIES}) WHERE ${wanted} ORDER BY arrived, entry LIMIT ${PER_CALL}`,
      params,
      row: quarantineEntrySchema,
    }),
    warehouse.read({
      name: "quarantine/left",
      sql: `SELECT count() AS entries FROM (${ENTRIES}) WHERE ${wanted}`,
      params,
      row: z.object({ entries: z.coerce.number() }),
    }),
  ]);
  const { id: projectId, zone, currency } = project;
  const outcomes = await door.replay({
    project: { id: projectId, zone, currency },
    entries,
    fixes,
    onlyTry,
  });
  if (!onlyTry) await settleEntries(warehouse, outcomes, { project: projectId, by, run, at: clock() });
  const replayed = outcomes.filter(({ state }) => state === "replayed").length;
  return {
    replayed,
    refused: outcomes.length - replayed,
    left: Math.max(0, (total?.entries ?? 0) - outcomes.length),
    firstRefusal: outcomes.find(({ state }) => state === "refused") ?? null,
  };
}

function readRules(rules: string): Fix[] {
  const parsed = parseFixes(rules);
  if ("problem" in parsed) throw new BadRuleError(parsed.problem);
  return parsed.fixes;
}
