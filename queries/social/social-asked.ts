import type { z } from "zod";
import { membersChosen } from "#queries/filters/members-chosen";
import { type Fragment, join } from "#queries/fragment";
import { daysBetween } from "#queries/period/local-days";
import { EXAMPLE_STANDINGS, standingsAsked } from "#queries/stages/standings-on";
import { socialScoresSql } from "./social-scores-sql";

/** The ends of which days, in order, and which members, as stages are asked for; scores are among all members. */
export const socialAsked = standingsAsked;
export const EXAMPLE_SOCIAL = { ...EXAMPLE_STANDINGS, days: ["2026-03-15", "2026-03-16"] };

/**
 * A statement about the scores at the ends of some days: `write` is given the scores (see socialScoresSql), the test over
 * `person` whether somebody is meant, and the days as SQL. The scope must reach back by as many days as social_spans says. Reads social_spans and
 * member_terms; with a filter that asks about events, happenings.
 */
export function withScores(
  { days, filter, done }: z.infer<typeof socialAsked>,
  write: (scores: string, chosen: string, days: { first: string; offsets: string }) => string,
): Fragment {
  const [first = done.from] = days;
  const asked = { first: "{social_day:Date}", offsets: "{social_days:Array(UInt16)}" };
  const built = join(
    [membersChosen(filter, done)],
    ([chosen = ""]) => write(socialScoresSql({ spans: "social_spans", ...asked }), chosen, asked),
    ["social_spans", "member_terms"],
  );
  const own = { social_day: first, social_days: days.map((day) => daysBetween(first, day)) };
  return { ...built, params: { ...built.params, ...own } };
}
