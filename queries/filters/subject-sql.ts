import type { Fragment } from "#queries/fragment";
import { join, plain } from "#queries/fragment";
import { interestTexts } from "#queries/interests/interest-texts";
import { signTexts } from "#queries/referral/sign-texts";
import type { SourceName } from "#queries/sources/sources";
import { rfmTold, spendingTierTold } from "#queries/segments/customer-texts";
import { socialTierTexts } from "#queries/social/social-tier-texts";
import { stageTexts } from "#queries/stages/stage-texts";
import type { NamedSubject, Subject } from "./subject";
import { type Told, toldBy } from "./told";

type EventSubject = Extract<Subject, { of: "event" }>;
type MemberSubject = Extract<Subject, { of: "member" }>;

/** A weekday as a number, 1 is Monday. */
const CLOCK = {
  hour: "toString(toHour(toTimeZone(time, {zone:String})))",
  weekday: "toString(toDayOfWeek(day))",
} as const;

/**
 * A subject of an event as text, "" when it is not known: SQL over the columns of the source happenings.
 *
 * @param name of the placeholder it may need
 */
export function eventText(subject: EventSubject, name: string): Fragment {
  if ("json" in subject) {
    // A name is a value here, not a piece of SQL; the engine still reads this one path of the column only.
    return {
      sql: `ifNull(toString(getSubcolumn(${subject.json}, {${name}:String})), '')`,
      params: { [name]: subject.name },
      reads: [],
    };
  }
  if ("published" in subject) return publishedText(subject.published);
  if ("clock" in subject) return plain(CLOCK[subject.clock]);
  if (subject.column === "score") return plain("ifNull(toString(score), '')");
  return plain(subject.column === "money" ? "toString(money)" : `toString(${subject.column})`);
}

/**
 * What the first publication of an event's content says; what the event says itself, of content that is not known or of none.
 *
 * TRICKY: the subquery is asked once and its answer made a table in memory; a join would have to stand where events are read.
 */
function publishedText(what: "topic" | "format" | "source"): Fragment {
  const known = `(SELECT (groupArray(content), groupArray(${what})) FROM publications WHERE ${what} != '' AND content != '')`;
  const ofContent = `transform(content, arrayPushBack(${known}.1, ''), arrayPushBack(${known}.2, ''), '')`;
  return {
    sql: `if(${ofContent} != '', ${ofContent}, ifNull(toString(properties.${what}), ''))`,
    params: {},
    reads: ["publications"],
  };
}

/** A text as a number, NULL when it does not read as one. */
export const numberOf = (text: string): string =>
  `if(isFinite(ifNull(toFloat64OrNull(${text}), nan)), toFloat64OrNull(${text}), NULL)`;

const table = (source: SourceName): Fragment => ({ sql: source, params: {}, reads: [source] });
const firstJoins = table("first_joins");

/** What is known of members besides what senders name. */
export const NAMED: Readonly<Record<NamedSubject, Told>> = {
  "join.channel": { from: firstJoins, value: "channel" },
  "join.community": { from: firstJoins, value: "community" },
  "join.campaign": { from: firstJoins, value: "campaign" },
  "join.invited": {
    from: firstJoins,
    value: "if(inviter != 0 AND inviter != person, 'invited', 'not invited')",
  },
  "join.inviter": { from: table("join_inviters"), value: "name" },
  "invite.sign": toldBy(signTexts),
  "join.method": { from: table("join_methods"), value: "method" },
  "member.stage": toldBy(stageTexts),
  "member.rfm": rfmTold,
  "member.spending_tier": spendingTierTold,
  "member.social_tier": toldBy(socialTierTexts),
  "member.interest": toldBy(interestTexts),
};

/** The members of whom a subject is known, with its text: a SELECT of the columns person and value. */
export function memberTexts(subject: MemberSubject, name: string): Fragment {
  if ("cohort" in subject) {
    return {
      sql: `SELECT DISTINCT person, 'in' AS value FROM cohort_rows WHERE cohort = {${name}:UInt32}`,
      params: { [name]: subject.cohort },
      reads: ["cohort_rows"],
    };
  }
  if ("variantOf" in subject) {
    return {
      sql: `SELECT person, variation AS value FROM variants WHERE experiment = {${name}:String}`,
      params: { [name]: subject.variantOf },
      reads: ["variants"],
    };
  }
  if ("named" in subject) {
    const { from, value } = NAMED[subject.named];
    return join([from], ([sql = ""]) => `SELECT person, ${value} AS value FROM ${sql} WHERE value != ''`);
  }
  return {
    sql: `SELECT person, value FROM traits WHERE trait = {${name}:String} AND value NOT IN ('', 'null')`,
    params: { [name]: subject.trait },
    reads: ["traits"],
  };
}
