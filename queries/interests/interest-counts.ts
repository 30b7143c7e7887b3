import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { membersChosen } from "#queries/filters/members-chosen";
import { type Fragment, join } from "#queries/fragment";
import { isMemberOn } from "#queries/social/social-scores-sql";
import { interestSql } from "./interest-sql";

/** Whether a member's interest is one category, several alike, or unknown. */
export const INTEREST_KINDS = ["one", "tied", "none"] as const;

/** Told from the days `told_from` … `told_to`, half-open, of who is a member at the end of them; the filter's events are those of `done`. */
const interestsAsked = z.object({
  told_from: z.iso.date(),
  told_to: z.iso.date(),
  filter: filterSchema.optional(),
  done: z.object({ from: z.iso.date(), to: z.iso.date() }),
});

const EXAMPLE = {
  ...{ told_from: "2026-01-01", told_to: "2026-04-01" },
  done: { from: "2026-03-01", to: "2026-04-01" },
};

/** Every member: person, kind, interest ("" unless it is one). */
function membersByInterest({ filter, done, ...told }: z.infer<typeof interestsAsked>): Fragment {
  const events = `(
    SELECT person, event, category
    FROM happenings
    WHERE day >= {told_from:Date} AND day < {told_to:Date} AND (event != 'Order Completed' OR id IN (SELECT id FROM orders)))`;
  const built = join(
    [membersChosen(filter, done)],
    ([chosen = ""]) => `
      SELECT m.person AS person, multiIf(empty(i.tops), 'none', length(i.tops) > 1, 'tied', 'one') AS kind,
        if(length(i.tops) = 1, i.tops[1], '') AS interest
      FROM (SELECT person FROM member_terms WHERE ${isMemberOn("subtractDays({told_to:Date}, 1)")} AND ${chosen}) AS m
      LEFT JOIN (${interestSql(events)}) AS i ON i.person = m.person`,
    ["happenings", "member_terms", "orders"],
  );
  return { ...built, params: { ...built.params, ...told } };
}

/** How many members are after what. */
export const interestCounts = defineQuery({
  name: "interests/interest-counts",
  reads: [],
  params: interestsAsked,
  example: EXAMPLE,
  row: z.object({ kind: z.enum(INTEREST_KINDS), interest: z.string(), members: z.coerce.number() }),
  sql: (asked) =>
    join(
      [membersByInterest(asked)],
      ([sql = ""]) => `
        SELECT kind, interest, count() AS members FROM (${sql}) GROUP BY kind, interest ORDER BY members DESC, interest`,
    ),
});

/** Of whom it is known so, and who is after the category where one is said: each once, by id. */
export const interestMembers = defineQuery({
  name: "interests/interest-members",
  reads: [],
  params: interestsAsked.extend({ kinds: z.array(z.enum(INTEREST_KINDS)), interest: z.string() }),
  example: { ...EXAMPLE, kinds: [...INTEREST_KINDS], interest: "" },
  row: z.object({ person: z.string() }),
  sql: ({ kinds, interest, ...asked }) => {
    const built = join(
      [membersByInterest(asked)],
      ([sql = ""]) => `
        SELECT person FROM (${sql})
        WHERE kind IN {kinds:Array(String)} AND ({interest:String} = '' OR interest = {interest:String})
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, kinds, interest } };
  },
});
