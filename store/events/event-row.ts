import { z } from "zod";

const uint64 = z.string().regex(/^\d{1,20}$/);
const clickHouseTime = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}$/);

/**
 * One stored event: a line of a spool segment and a row of the table `events`; the keys are the columns. One column more, `share`,
 * the table takes from the properties.
 *
 * - `id`          identity of the event: a hash of project, source and message id (see event-id.ts)
 * - `person`      who did it, as known when it arrived (see person-id.ts); merges learned later apply on read
 * - `merges`      another person id that this event says is the same person as `person`; "0" if none
 * - `time`        when it happened, UTC, "YYYY-MM-DD HH:MM:SS.mmm"; `received` when the door had it
 * - `day`         local date of `time` in the project's zone
 * - `money`       the event's amount in the project's currency, an exact decimal; "0" if it has none
 * - `score`       an NPS (0–10) or CSAT (1–5) answer
 * - `inviter`     person id of who invited the member; "0" if nobody
 * - `excluded`    why the event itself says that it should not count, kind and sign ("bot:user-agent",
 *                 "test:marked"), "" if it does not; whole persons are left out on read
 */
export const eventRowSchema = z.object({
  // Any 128 bits: a hash has no version.
  id: z.guid(),
  project: z.number().int().positive(),
  source: z.string(),
  received: clickHouseTime,
  person: uint64,
  merges: uint64,
  time: clickHouseTime,
  day: z.iso.date(),
  event: z.string().min(1),
  user_id: z.string(),
  anonymous_id: z.string(),
  message_id: z.string(),
  channel: z.string(),
  session: z.string(),
  content: z.string(),
  activity: z.string(),
  category: z.string(),
  order_id: z.string(),
  money: z.string().regex(/^-?\d{1,14}(\.\d{1,4})?$/),
  score: z.number().int().min(0).max(10).nullable(),
  inviter: uint64,
  experiment: z.string(),
  variation: z.string(),
  excluded: z.string(),
  properties: z.record(z.string(), z.unknown()),
  context: z.record(z.string(), z.unknown()),
});

export type EventRow = z.infer<typeof eventRowSchema>;
