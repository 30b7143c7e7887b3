import { isOfMembers } from "#queries/filters/is-of-members";
import { parseSubject } from "#queries/filters/subject";
import { eventText, memberTexts } from "#queries/filters/subject-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import type { Acts, ActsAsked } from "./acts";

/** Whether members' own events must be looked at, because the filter or the breakdown asks about them. */
export function asksEvents({ filter, breakdown }: Pick<ActsAsked, "filter" | "breakdown">): boolean {
  const subject = breakdown === undefined ? null : parseSubject(breakdown);
  return subject?.of === "event" || !isOfMembers(filter);
}

/** Whether acts rest on what was done up to now, whenever their spans end: on joins, replies or what settles a case. */
export const looksUpToNow = (acts: Acts, asked: Pick<ActsAsked, "filter" | "breakdown">): boolean =>
  acts.of === "threads" || acts.of === "cases" || looksForJoins(acts, asked);

/**
 * Whether acts rest on joins that are looked for among events, and so on all that was done up to now: who is known by a
 * user id joins with that, unless a "Member Joined" comes some day.
 */
function looksForJoins({ of }: Acts, asked: Pick<ActsAsked, "filter" | "breakdown">): boolean {
  return (
    asksEvents(asked) &&
    ["joined", "members", "returned", "spent", "invited", "direct", "brought", "cycles"].includes(of)
  );
}

/** Whether acts rest on all that was before their spans: on what was the first ever. */
export function looksBack(acts: Acts, asked: Pick<ActsAsked, "filter" | "breakdown">): boolean {
  const { of } = acts;
  if (["customers", "entered", "outside", "invites", "inviters", "brought", "cycles", "waiting"].includes(of))
    return true;
  return looksForJoins(acts, asked) || (asksEvents(asked) && ["orders", "touched", "net"].includes(of));
}

/** The breakdown's value of an event, "" where it is of members or there is none: SQL over the source happenings. */
export function eventValue({ breakdown }: ActsAsked): Fragment {
  const subject = breakdown === undefined ? null : parseSubject(breakdown);
  return subject?.of === "event" ? eventText(subject, "breakdown") : plain("''");
}

/** Acts with the value of their member, where the breakdown is of members; they have the columns person and value. */
export function withMemberValue(acts: Fragment, { breakdown }: ActsAsked): Fragment {
  const subject = breakdown === undefined ? null : parseSubject(breakdown);
  if (subject?.of !== "member") return acts;
  return join(
    [acts, memberTexts(subject, "breakdown")],
    ([sql = "", texts = ""]) => `
      SELECT a.* EXCEPT (value), t.value AS value
      FROM (${sql}) AS a
      LEFT JOIN (${texts}) AS t ON t.person = a.person`,
  );
}
