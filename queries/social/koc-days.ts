import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { addDays, daysBetween } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { SOCIAL_DAYS_READ } from "#queries/sources/social-spans";
import { daysAtOnce } from "./days-at-once";
import { socialScoresSql } from "./social-scores-sql";
import { numberOfTier } from "./social-tier";

const DAYS = { first: "{koc_first:Date}", offsets: "{koc_passed:Array(UInt16)}" };

/** Who is a key opinion consumer at the ends of some days, `passed` after the first of them: of each of them 1 or 0. */
export const kocsOnDays = defineQuery({
  name: "social/kocs-on-days",
  reads: ["social_spans", "member_terms"],
  params: z.object({ koc_first: z.iso.date(), koc_passed: z.array(z.number().int()) }),
  example: { koc_first: "2026-03-15", koc_passed: [0, 1] },
  row: z.object({ person: z.string(), days: z.string() }),
  sql: `
    SELECT person, arrayStringConcat(arrayMap(day -> if(has(own, day), '1', '0'), ${DAYS.offsets})) AS days
    FROM (
      SELECT person, groupArray(passed) AS own
      FROM (${socialScoresSql({ spans: "social_spans", ...DAYS })})
      WHERE tier = ${numberOfTier("koc")}
      GROUP BY person
    )
    ORDER BY person`,
});

/** Key opinion consumers: `persons` by id, and of each in `days` a text of 1 and 0, for each of the days asked about. */
export interface KocDays {
  persons: string[];
  days: string[];
}

/** Who is a key opinion consumer at the ends of which of some days, in order; whatever the scope says of time. */
export async function kocDays(reader: Reader, scope: Scope, days: readonly string[]): Promise<KocDays> {
  const known = new Map<string, string>();
  await daysAtOnce({ reader, scope, days }, async (some, passed) => {
    const [first = "", last = first] = [some[0], some.at(-1)];
    const period = { from: addDays(first, -SOCIAL_DAYS_READ), to: addDays(last, 1) };
    const asked = { koc_first: first, koc_passed: some.map((day) => daysBetween(first, day)) };
    for (const row of await kocsOnDays(reader, { ...scope, period }, asked)) {
      known.set(row.person, (known.get(row.person) ?? "").padEnd(passed, "0") + row.days);
    }
  });
  return {
    persons: [...known.keys()],
    days: [...known.values()].map((own) => own.padEnd(days.length, "0")),
  };
}
