import { rm } from "node:fs/promises";
import { join } from "node:path";
import { and, asc, eq, gt } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Who } from "#experiments/flags/change-project";
import { compilePayload } from "#experiments/flags/compile-payload";
import { saveDraft } from "#experiments/flags/drafts";
import { flagDefinition, type FlagType } from "#experiments/flags/flag-definition";
import { createFlag } from "#experiments/flags/flags";
import { readLiveState } from "#experiments/flags/live-state";
import { publishDraft } from "#experiments/flags/publish-flag";
import type { FeaturePayload } from "#experiments/growthbook/feature-payload";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { experimentDesign } from "#experiments/design/experiment-design";
import { saveExperiment } from "#experiments/lifecycle/save-experiment";
import type { Control } from "#store/postgres/control";
import { flagPublications, flags } from "#store/postgres/flag-tables";
import { migrateControl } from "#store/postgres/migrate-control";
import { openControl } from "#store/postgres/open-control";
import { accounts, auditLog, projects } from "#store/postgres/schema";
import { migratedFolder } from "#tests/support/migrated-folder";

const PEOPLE = ["Lin", "Mei"] as const;

/** A control database of its own for a test file, with the accounts of Lin (1) and Mei (2). */
export interface OpenFlags {
  control: Control;
  /** Makes an empty project. */
  project(): Promise<FlagStage>;
  close(): Promise<void>;
}

export async function openFlags(url?: string): Promise<OpenFlags> {
  const folder = await migratedFolder("agora-flags-", ["postgres"]);
  const control = await openControl({ url, path: join(folder, "postgres") });
  if (url !== undefined) await migrateControl(control);
  await control.db
    .insert(accounts)
    .values(PEOPLE.map((name) => ({ name, email: `${name.toLowerCase()}@tea.example`, passwordHash: "x" })));
  let projectsMade = 0;
  return {
    control,
    project: async () => {
      const [made] = await control.db
        .insert(projects)
        .values({ key: `tea-${++projectsMade}`, name: "Tea", zone: "Asia/Shanghai", currency: "CNY" })
        .returning();
      return stageOf(control, made?.id ?? 0);
    },
    close: async () => {
      await control.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** For the tests of a file: one database for all, and an empty project for each. */
export function flagsForTests(): Pick<OpenFlags, "project"> & { control: Control; stage: FlagStage } {
  let opened: OpenFlags | undefined;
  let stage: FlagStage | undefined;
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("nothing is open yet");
    return value;
  };
  beforeAll(async () => {
    opened = await openFlags();
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    stage = await there(opened).project();
  });
  return {
    project: () => there(opened).project(),
    get control() {
      return there(opened).control;
    },
    get stage() {
      return there(stage);
    },
    set stage(next) {
      stage = next;
    },
  };
}

type Definition = Parameters<typeof flagDefinition.parse>[0];

/** A project, and what tests do in it again and again. Its clock stands until it is set. */
export interface FlagStage {
  id: number;
  now: Date;
  who(name?: (typeof PEOPLE)[number]): Who;
  /** Publishes a definition on top of what is in force; the flag is made where it is not there. */
  publish(key: string, definition: object, type?: FlagType): Promise<number>;
  /** Writes a draft of an experiment down, with a hypothesis and a goal. */
  draftExperiment(key: string, assignment: object, design?: object): Promise<number>;
  /** What SDKs of an environment are given at an instant. */
  payload(environment?: string, now?: Date): Promise<FeaturePayload>;
  publications(): Promise<Record<string, number>>;
  /** What was written into the audit log since this was asked last. */
  audited(): Promise<(typeof auditLog.$inferSelect)[]>;
}

export const HALVES = [
  { key: "a", name: "A", weight: 0.5 },
  { key: "b", name: "B", weight: 0.5 },
];

export function stageOf(control: Control, id: number): FlagStage {
  let lastRead = 0;
  const stage: FlagStage = {
    id,
    now: new Date("2026-03-10T04:00:00.000Z"),
    who: (name = "Lin") => ({ project: id, by: { id: PEOPLE.indexOf(name) + 1, name }, now: stage.now }),
    publish: async (key, definition, type = "boolean") => {
      const own = and(eq(flags.projectId, id), eq(flags.key, key));
      const [flag] = await control.db.select().from(flags).where(own);
      if (flag === undefined) await createFlag(control, stage.who(), { key, type });
      const draft = await saveDraft(control, stage.who(), {
        flag: key,
        draft: null,
        basedOn: flag?.live ?? 0,
        definition: define(definition),
        comment: "",
      });
      return publishDraft(control, stage.who(), draft);
    },
    draftExperiment: (key, assignment, design = {}) =>
      saveExperiment(control, stage.who(), {
        key,
        name: key,
        seen: null,
        assignment: experimentAssignment.parse({ seed: key, variations: HALVES, ...assignment }),
        design: experimentDesign.parse({
          hypothesis: "Members order more.",
          goals: [{ kind: "catalogue", metric: "orders" }],
          ...design,
        }),
      }),
    payload: async (environment = "production", now = stage.now) =>
      compilePayload(await readLiveState(control.db, id, "listed"), environment, now).payload,
    publications: async () => {
      const rows = await control.db.select().from(flagPublications).where(eq(flagPublications.projectId, id));
      return Object.fromEntries(rows.map((row) => [row.environment, row.dateUpdated.getTime()]));
    },
    audited: async () => {
      const rows = await control.db
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.projectId, id), gt(auditLog.id, lastRead)))
        .orderBy(asc(auditLog.id));
      lastRead = rows.at(-1)?.id ?? lastRead;
      return rows;
    },
  };
  return stage;
}

/** A definition that is on in production and false, but for what is said. */
export const define = (said: Definition) =>
  flagDefinition.parse({ on: ["production"], defaultValue: false, ...(said as object) });
