import { GrowthBookClient } from "@growthbook/growthbook";
import { and, eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { flagPublications } from "#store/postgres/flag-tables";
import { compilePayload } from "./compile-payload";
import type { Json } from "./json";
import { readLiveState } from "./live-state";
import { readFlagSettings } from "./read-flag-settings";

/** The flags by which a project changes its own dashboard, see docs/flags.md. */
type OwnFlag = "agora.explore";

/** A project's flags, evaluated here. */
export interface OwnFlags {
  /** What a reader gets of a flag in the project's first environment; null where it is not on. */
  value(project: number, flag: OwnFlag, reader: Record<string, string>): Promise<Json>;
}

/** A project's flags as they were published last, and until when that holds. */
interface Known {
  version: number;
  until: Date | null;
  sdk: GrowthBookClient;
}

/**
 * Evaluates flags by GrowthBook's own SDK, on what is compiled from the control database: nothing is fetched, and the
 * database is asked no more than whether something was published since. Nobody is exposed to an experiment by it.
 */
export function createOwnFlags({
  control,
  clock,
}: {
  control: Pick<Control, "db">;
  clock: () => Date;
}): OwnFlags {
  const known = new Map<number, Known>();

  const current = async (project: number): Promise<GrowthBookClient | null> => {
    const { db } = control;
    const [environment = ""] = (await readFlagSettings(db, project)).environments;
    const { projectId, dateUpdated } = flagPublications;
    const [published] = await db
      .select({ dateUpdated })
      .from(flagPublications)
      .where(and(eq(projectId, project), eq(flagPublications.environment, environment)));
    if (published === undefined) return null;
    const version = published.dateUpdated.getTime();
    const now = clock();
    const before = known.get(project);
    if (before?.version === version && (before.until === null || now < before.until)) return before.sdk;
    const state = await readLiveState(db, project, "listed");
    const { payload, nextChange } = compilePayload(state, environment, now);
    const sdk = new GrowthBookClient().initSync({ payload });
    known.set(project, { version, until: nextChange, sdk });
    return sdk;
  };
  return {
    value: async (project, flag, attributes) =>
      (await current(project))?.evalFeature<Json>(flag, { attributes }).value ?? null,
  };
}
