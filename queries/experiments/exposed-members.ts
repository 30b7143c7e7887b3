import { z } from "zod";
import { selectionSchema, subjectSchema } from "#queries/filters/filter";
import { selectionSql } from "#queries/filters/filter-sql";
import { parseSubject } from "#queries/filters/subject";
import { eventText, memberTexts } from "#queries/filters/subject-sql";
import { type Fragment, join, plain } from "#queries/fragment";

/** By what members are told apart: something of their exposure's event or of themselves. */
const splitSchema = z.union([
  z.enum(["exposure day", "tenure"]),
  subjectSchema.refine((text) => {
    const subject = parseSubject(text);
    return subject?.of === "member" || (subject?.of === "event" && isOfExposures(subject));
  }, "wants a subject of members or of what an exposure says: channel, source, property.… or context.…"),
]);
type EventSubject = Parameters<typeof eventText>[0];
const isOfExposures = (subject: EventSubject) =>
  "json" in subject || ("column" in subject && (subject.column === "channel" || subject.column === "source"));

/**
 * Which members of an experiment are meant: exposed from `exposed_from` up to before `exposed_to` (ms since 1970), to
 * one of `variations`, the control first.
 *
 * - `activation`  members count from the first such event after they were exposed, and not without one
 * - `inSeveral`   what becomes of those who saw several variations, whether listed here or not
 * - `split`       what `value` tells of them
 */
export const exposedAsked = z.object({
  experiment: z.string(),
  variations: z.array(z.string()).min(2),
  exposed_from: z.number().int(),
  exposed_to: z.number().int(),
  activation: selectionSchema.nullable(),
  inSeveral: z.enum(["left out", "first"]),
  split: splitSchema.optional(),
});
export type ExposedAsked = z.infer<typeof exposedAsked>;

export const EXAMPLE_EXPOSED: ExposedAsked = {
  experiment: "gift",
  variations: ["0", "1"],
  exposed_from: Date.UTC(2026, 2, 1),
  exposed_to: Date.UTC(2026, 3, 1),
  activation: null,
  inSeveral: "left out",
};

/** The exposures that are meant, of a row of the source exposures. */
export const IS_EXPOSURE = `experiment = {experiment:String}
    AND time >= fromUnixTimestamp64Milli({exposed_from:Int64}, 'UTC')
    AND time < fromUnixTimestamp64Milli({exposed_to:Int64}, 'UTC')`;

/** The placeholders of who is meant. */
export const exposedParams = ({ experiment, variations, exposed_from, exposed_to }: ExposedAsked) => ({
  ...{ experiment, variations, exposed_from, exposed_to },
});

/**
 * The members who count, one row each: person UInt64, at Int64 (ms since 1970, from when on they count), day Date (its
 * local one), arm UInt8 (the place of their variation, from 1 on), value String (the split's, "" without one and for the
 * exposure day).
 *
 * TRICKY: ids are merged before variations are told apart, so that somebody who saw one on the phone and another on
 * the web is seen to have seen both.
 */
export function exposedMembers(asked: ExposedAsked): Fragment {
  const { inSeveral, split } = asked;
  const subject = split === undefined ? null : parseSubject(split);
  const value = subject?.of === "event" ? eventText(subject, "split") : plain("''");
  // Who saw one variation only, saw it first: then nothing has to be picked by its time.
  const arm = inSeveral === "first" ? "argMin(shown, (time, id))" : "min(shown)";
  const first = join(
    [value],
    ([text = ""]) => `
      SELECT person, toUnixTimestamp64Milli(min(time)) AS at, min(day) AS day, ${arm} AS arm,
        ${subject?.of === "event" ? `argMin(${text}, (time, id))` : "''"} AS value
      FROM (
        SELECT *, toUInt8(indexOf({variations:Array(String)}, variation)) AS shown
        FROM exposures
        WHERE ${IS_EXPOSURE}
      )
      GROUP BY person
      HAVING arm != 0${inSeveral === "first" ? "" : " AND min(shown) = max(shown)"}`,
    ["exposures"],
  );
  return withValue(asked, activated(asked, first));
}

function activated({ activation }: ExposedAsked, first: Fragment): Fragment {
  if (activation === null) return first;
  return join(
    [first, selectionSql(activation, "a")],
    ([sql = "", matches = ""]) => `
      SELECT x.person AS person, min((toUnixTimestamp64Milli(a.time), a.day)) AS began, began.1 AS at, began.2 AS day,
        any(x.arm) AS arm, any(x.value) AS value
      FROM (
        SELECT person, time, day FROM happenings
        WHERE ${matches} AND time < fromUnixTimestamp64Milli({exposed_to:Int64}, 'UTC')
      ) AS a
      INNER JOIN (${sql}) AS x ON x.person = a.person
      WHERE toUnixTimestamp64Milli(a.time) >= x.at
      GROUP BY x.person`,
    ["happenings"],
  );
}

const NEW_DAYS = 30;

/** What is known of the members themselves, beside the exposure. */
function withValue({ split }: ExposedAsked, members: Fragment): Fragment {
  if (split === "tenure") {
    return join(
      [members],
      ([sql = ""]) => `
        SELECT x.person AS person, x.at AS at, x.day AS day, x.arm AS arm,
          multiIf(isNull(j.joined) OR j.joined > x.at, 'visitor',
            x.at - j.joined < ${NEW_DAYS * 86_400_000}, 'new', 'existing') AS value
        FROM (${sql}) AS x
        LEFT JOIN (SELECT person, toNullable(toUnixTimestamp64Milli(at)) AS joined FROM memberships) AS j
          ON j.person = x.person`,
      ["memberships"],
    );
  }
  const subject = split === undefined ? null : parseSubject(split);
  if (subject?.of !== "member") return members;
  return join(
    [members, memberTexts(subject, "split")],
    ([sql = "", texts = ""]) => `
      SELECT x.person AS person, x.at AS at, x.day AS day, x.arm AS arm, t.value AS value
      FROM (${sql}) AS x
      LEFT JOIN (${texts}) AS t ON t.person = x.person`,
  );
}
