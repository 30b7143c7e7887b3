import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { auditLog } from "#store/postgres/schema";
import { changeProject, type Who } from "../flags/change-project";
import { type Experiment, findExperiment } from "./find-experiment";

const ACTION = "experiment.alarm";

/** What is wrong while an experiment runs: members are not dealt out as designed, or a variation harms a guardrail. */
const alarmAbout = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("shares") }),
  z.strictObject({ of: z.literal("guardrail"), metric: z.string(), variation: z.string() }),
]);
export type AlarmAbout = z.infer<typeof alarmAbout>;

const noted = z.object({ after: z.object({ about: alarmAbout }) });

/** An alarm of an experiment, and when it was raised. */
export interface Alarm {
  experiment: string;
  about: AlarmAbout;
  at: Date;
}

/** Every alarm that was raised over a project's experiments, in all their runs, in order. */
export async function readAlarms({ db }: Pick<Control, "db">, project: number): Promise<Alarm[]> {
  const { id, projectId, action, subject, detail, at } = auditLog;
  const rows = await db
    .select({ subject, detail, at })
    .from(auditLog)
    .where(and(eq(projectId, project), eq(action, ACTION)))
    .orderBy(asc(id));
  return rows.map((row) => ({
    experiment: row.subject,
    about: noted.parse(row.detail).after.about,
    at: row.at,
  }));
}

/** Those of an experiment's last run. */
export function alarmsOf(
  { key, phases }: Pick<Experiment, "key" | "phases">,
  alarms: readonly Alarm[],
): Alarm[] {
  const from = Date.parse(phases.at(-1)?.from ?? "");
  return alarms.filter(({ experiment, at }) => experiment === key && at.getTime() >= from);
}

/**
 * Writes into an experiment's log what is wrong with it, once in a run.
 *
 * @returns whether it was not known yet
 * @throws FlagError "unknown"
 */
export const raiseAlarm = (
  control: Pick<Control, "db">,
  who: Who,
  { key, about, reason }: { key: string; about: AlarmAbout; reason: string },
): Promise<boolean> =>
  changeProject(control, who, async (change) => {
    const known = alarmsOf(await findExperiment(change, key), await readAlarms(change, change.project));
    if (known.some((alarm) => keyOf(alarm.about) === keyOf(about))) return false;
    await change.note(ACTION, key, { before: null, after: { about, reason } });
    return true;
  });

const keyOf = (about: AlarmAbout) =>
  about.of === "shares" ? about.of : JSON.stringify([about.metric, about.variation]);
