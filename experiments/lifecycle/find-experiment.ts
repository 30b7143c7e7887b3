import { and, asc, eq, ne } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { experiments } from "#store/postgres/flag-tables";
import { type ExperimentAssignment, experimentAssignment } from "../design/experiment-assignment";
import { type ExperimentDesign, experimentDesign } from "../design/experiment-design";
import {
  type ExperimentPhase,
  experimentPhase,
  type ExperimentRelease,
  experimentRelease,
} from "../design/experiment-phase";
import { FlagError } from "../flags/flag-error";
import type { ExperimentStatus } from "./transitions";

/** An experiment's record; `key` is its tracking key, `turn` counts the times it was changed. */
export interface Experiment {
  key: string;
  name: string;
  status: ExperimentStatus;
  assignment: ExperimentAssignment;
  design: ExperimentDesign;
  phases: ExperimentPhase[];
  release: ExperimentRelease | null;
  /** what it taught, in words; "" until it is put away */
  learning: string;
  turn: number;
  createdAt: Date;
}

type Row = typeof experiments.$inferSelect;

/** As much of an experiment as flags need; its design is none of their business. */
export type LiveExperiment = Pick<
  Experiment,
  "key" | "name" | "status" | "assignment" | "phases" | "release"
>;

const asLiveExperiment = ({ key, name, status, ...row }: Row): LiveExperiment => ({
  ...{ key, name, status },
  assignment: experimentAssignment.parse(row.assignment),
  phases: experimentPhase.array().parse(row.phases),
  release: experimentRelease.nullable().parse(row.release),
});

const asExperiment = (row: Row): Experiment => ({
  ...asLiveExperiment(row),
  design: experimentDesign.parse(row.design),
  learning: row.learning,
  turn: row.turn,
  createdAt: row.createdAt,
});

/** Every experiment of a project that is not archived, by key. */
export async function readLiveExperiments(db: Control["db"], project: number): Promise<LiveExperiment[]> {
  const rows = await db
    .select()
    .from(experiments)
    .where(and(eq(experiments.projectId, project), ne(experiments.status, "archived")))
    .orderBy(asc(experiments.key));
  return rows.map(asLiveExperiment);
}

/** Every experiment of a project by key, archived ones too. */
export async function readExperiments({ db }: Pick<Control, "db">, project: number): Promise<Experiment[]> {
  const rows = await db
    .select()
    .from(experiments)
    .where(eq(experiments.projectId, project))
    .orderBy(asc(experiments.key));
  return rows.map(asExperiment);
}

/** @throws FlagError "unknown" */
export async function findExperiment(
  { db, project }: { db: Control["db"]; project: number },
  key: string,
): Promise<Experiment> {
  const [row] = await db
    .select()
    .from(experiments)
    .where(and(eq(experiments.projectId, project), eq(experiments.key, key)));
  if (row === undefined) throw new FlagError("unknown", `There is no experiment ${key}.`);
  return asExperiment(row);
}
