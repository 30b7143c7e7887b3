import { z } from "zod";

const instant = z.iso.datetime({ offset: true });

/** When something is in force: from an instant (ISO 8601) until just before another; null leaves that end open. */
export const scheduleSchema = z
  .strictObject({ from: instant.nullable().default(null), until: instant.nullable().default(null) })
  .refine(
    ({ from, until }) => from === null || until === null || Date.parse(from) < Date.parse(until),
    "ends before it begins",
  );
export type Schedule = z.infer<typeof scheduleSchema>;

export function isInForce(schedule: Schedule | null, now: Date): boolean {
  if (schedule === null) return true;
  const { from, until } = schedule;
  const at = now.getTime();
  return (from === null || Date.parse(from) <= at) && (until === null || at < Date.parse(until));
}

/** The instants after `now` at which a schedule changes what is in force. */
export function changesAfter(schedule: Schedule | null, now: Date): Date[] {
  return [schedule?.from, schedule?.until].flatMap((text) => {
    const at = typeof text === "string" ? new Date(text) : null;
    return at !== null && at > now ? [at] : [];
  });
}
