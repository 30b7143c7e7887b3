import { and, asc, eq, isNull } from "drizzle-orm";
import { type LiveExperiment, readLiveExperiments } from "../lifecycle/find-experiment";
import type { Control } from "#store/postgres/control";
import { flagKills, flagRevisions, flags, holdouts, savedGroups } from "#store/postgres/flag-tables";
import { type FlagDefinition, flagDefinition, type FlagType } from "./flag-definition";
import { revisionInForce } from "./revision-in-force";

/** A flag as it is in force, and where its kill switch is pulled. */
export interface LiveFlag {
  key: string;
  type: FlagType;
  definition: FlagDefinition;
  killedIn: string[];
}

export interface LiveHoldout {
  key: string;
  name: string;
  share: number;
  hashAttribute: string;
  seed: string;
}

interface LiveGroup {
  key: string;
  attribute: string;
  members: (string | number)[];
}

/** All that SDKs of a project may be told, each list by key. */
export interface LiveState {
  flags: LiveFlag[];
  /** archived ones are not among them */
  experiments: LiveExperiment[];
  /** those that have not ended */
  holdouts: LiveHoldout[];
  groups: LiveGroup[];
}

/**
 * What is in force in a project.
 *
 * @param members "listed", or "fingerprint" for one text in place of each group's members
 */
export async function readLiveState(
  db: Control["db"],
  project: number,
  members: "listed" | "fingerprint",
): Promise<LiveState> {
  return {
    flags: await readLiveFlags(db, project),
    experiments: await readLiveExperiments(db, project),
    holdouts: await db
      .select({
        key: holdouts.key,
        name: holdouts.name,
        share: holdouts.share,
        hashAttribute: holdouts.hashAttribute,
        seed: holdouts.seed,
      })
      .from(holdouts)
      .where(and(eq(holdouts.projectId, project), isNull(holdouts.endedAt)))
      .orderBy(asc(holdouts.key)),
    groups: await readGroups(db, project, members),
  };
}

export async function readLiveFlags(db: Control["db"], project: number): Promise<LiveFlag[]> {
  const rows = await db
    .select({ key: flags.key, type: flags.type, definition: flagRevisions.definition })
    .from(flags)
    .innerJoin(flagRevisions, revisionInForce)
    .where(and(eq(flags.projectId, project), isNull(flags.archivedAt)))
    .orderBy(asc(flags.key));
  const kills = await db
    .select({ flag: flagKills.flag, environment: flagKills.environment })
    .from(flagKills)
    .where(eq(flagKills.projectId, project));
  return rows.map(({ key, type, definition }) => ({
    key,
    type,
    definition: flagDefinition.parse(definition),
    killedIn: kills.flatMap(({ flag, environment }) => (flag === key ? environment : [])),
  }));
}

async function readGroups(db: Control["db"], project: number, members: "listed" | "fingerprint") {
  const { key, attribute } = savedGroups;
  const where = eq(savedGroups.projectId, project);
  if (members === "listed") {
    return db
      .select({ key, attribute, members: savedGroups.members })
      .from(savedGroups)
      .where(where)
      .orderBy(asc(key));
  }
  const { fingerprint } = savedGroups;
  const rows = await db
    .select({ key, attribute, fingerprint })
    .from(savedGroups)
    .where(where)
    .orderBy(asc(key));
  return rows.map((row) => ({ key: row.key, attribute: row.attribute, members: [row.fingerprint] }));
}
