import { costRows } from "#queries/acquisition/cost-rows";
import { type Fragment, join } from "#queries/fragment";
import type { ActsAsked } from "./acts";
import { inSpans } from "./in-spans";

/** Of these alone it is known what was spent on each value; rewards for invites that nobody accepted have none. */
const VALUES: Readonly<Record<string, string>> = { "join.channel": "channel", "join.campaign": "campaign" };

/** See Acts: `costs`. Nothing is known of what was spent on those for whom a filter holds, or who have some other value. */
export function costActs({ filter, breakdown, today }: ActsAsked): Fragment {
  const value = breakdown === undefined ? "''" : VALUES[breakdown];
  const isKnown = filter === undefined && value !== undefined;
  const ofSome = breakdown === undefined ? "" : "AND kind != 'untraced'";
  const acts = join(
    [inSpans(costRows)],
    ([sql = ""]) => `
      SELECT span, toUInt64(0) AS person, ${value ?? "''"} AS value, amount, 0 AS mark
      FROM (${sql})
      WHERE ${isKnown ? "1" : "0"} AND kind != 'unpriced' ${ofSome}`,
  );
  return { ...acts, params: { ...acts.params, today } };
}
