import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { windowOf } from "#queries/measurements/windows";
import type { Period } from "#queries/period";
import type { Reader, Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { activeDayCounts, activeDayMembers } from "./active-day-counts";

const MONTH = 30;

/** How often members come: of 30 days, on how many were they active? */
export interface Stickiness {
  /** the 30 days up to the period's last complete one; null before the period has begun */
  days: Period | null;
  /** members who were active on exactly 1, 2, … 30 of them */
  members: number[];
}

const place = z.strictObject({ days: z.number().int().min(1).max(MONTH) });

function scopeOf(frame: Frame): Scope | null {
  const { project, period, includeExcluded, signal, caller, now } = frame;
  const days = windowOf(MONTH, period, localDayIn(project.zone)(now.getTime()));
  return days && { project, period: days, includeExcluded, now, signal, caller };
}

/** How often members come, of those whom the filter leaves. */
export async function readStickiness(reader: Reader, frame: Frame): Promise<Stickiness> {
  const scope = scopeOf(frame);
  const rows = scope === null ? [] : await activeDayCounts(reader, scope, { filter: frame.filter });
  const members = Array.from(
    { length: MONTH },
    (_, at) => rows.find(({ days }) => days === at + 1)?.members ?? 0,
  );
  return { days: scope?.period ?? null, members };
}

async function readStickyMembers(reader: Reader, frame: Frame, days: number): Promise<string[]> {
  const scope = scopeOf(frame);
  if (scope === null) return [];
  const rows = await activeDayMembers(reader, scope, { filter: frame.filter, days });
  return rows.map(({ person }) => person);
}

export const stickinessAnalysis = defineAnalysis({
  name: "stickiness",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readStickiness,
  table: ({ members }: Stickiness) => ({
    columns: ["days", "members"],
    rows: members.map((count, at) => [at + 1, count]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: [] },
    read: (reader, frame, _, { days }) => readStickyMembers(reader, frame, days),
  },
});
