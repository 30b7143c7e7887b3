import type { Fragment } from "#queries/fragment";
import { plain } from "#queries/fragment";
import { interestTexts } from "#queries/interests/interest-texts";
import { INVITE_SIGNS } from "#queries/sources/invite-signs";
import type { SourceName } from "#queries/sources/sources";
import { rfmTexts, spendingTierTexts } from "#queries/segments/customer-texts";
import { socialTierTexts } from "#queries/social/social-tier-texts";
import { stageTexts } from "#queries/stages/stage-texts";
import type { NamedSubject, Subject } from "./subject";

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
  if ("clock" in subject) return plain(CLOCK[subject.clock]);
  if (subject.column === "score") return plain("ifNull(toString(score), '')");
  return plain(subject.column === "money" ? "toString(money)" : `toString(${subject.column})`);
}

/** A text as a number, NULL when it does not read as one. */
export const numberOf = (text: string): string =>
  `if(isFinite(ifNull(toFloat64OrNull(${text}), nan)), toFloat64OrNull(${text}), NULL)`;

const named = (sql: string, source: SourceName): Fragment => ({ ...plain(sql), reads: [source] });

/** The gravest first: a member has one value. */
const SIGNS = `[${INVITE_SIGNS.map((sign) => `'${sign}'`).join(", ")}]`;

const NAMED: Record<NamedSubject, Fragment> = {
  "join.channel": named(
    "SELECT person, channel AS value FROM join_channels WHERE channel != ''",
    "join_channels",
  ),
  "join.community": named(
    "SELECT person, community AS value FROM join_ties WHERE community != ''",
    "join_ties",
  ),
  "join.campaign": named(
    "SELECT person, campaign AS value FROM join_campaigns WHERE campaign != ''",
    "join_campaigns",
  ),
  "join.invited": named(
    "SELECT person, if(inviter != 0 AND inviter != person, 'invited', 'not invited') AS value FROM join_ties",
    "join_ties",
  ),
  "join.inviter": named("SELECT person, name AS value FROM join_inviters", "join_inviters"),
  "invite.sign": named(
    `SELECT person, argMin(sign, indexOf(${SIGNS}, sign)) AS value FROM invite_signs GROUP BY person`,
    "invite_signs",
  ),
  "join.method": named("SELECT person, method AS value FROM join_methods", "join_methods"),
  "member.stage": stageTexts,
  "member.rfm": rfmTexts,
  "member.spending_tier": spendingTierTexts,
  "member.social_tier": socialTierTexts,
  "member.interest": interestTexts,
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
  if ("named" in subject) return NAMED[subject.named];
  return {
    sql: `SELECT person, value FROM traits WHERE trait = {${name}:String} AND value NOT IN ('', 'null')`,
    params: { [name]: subject.trait },
    reads: ["traits"],
  };
}
