import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { daysBetween } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";

/**
 * A statement has bounded memory: it works out so many scores at most, one for each day and member who may have one (100,000
 * of them over 62 days take 0.7 GiB), on days that lie so far apart at most.
 */
const MOST_SCORES = 6_200_000;
const LONGEST = 220;

/** How many members may ever have had a score. */
export const countMovers = defineQuery({
  name: "social/count-movers",
  reads: ["movers"],
  params: z.object({}),
  example: {},
  row: z.object({ persons: z.coerce.number() }),
  sql: "SELECT count() AS persons FROM movers",
});

/** Asks about many days, in order, in a row of statements, each about some; `before` is how many those before it asked about. */
export async function daysAtOnce(
  { reader, scope, days }: { reader: Reader; scope: Scope; days: readonly string[] },
  ask: (some: readonly string[], before: number) => Promise<void>,
): Promise<void> {
  const [movers] = days.length > 1 ? await countMovers(reader, scope, {}) : [];
  const most = Math.max(1, Math.floor(MOST_SCORES / Math.max(1, movers?.persons ?? 1)));
  for (let before = 0; before < days.length;) {
    const next = days.slice(before, before + most);
    const some = next.filter((day) => daysBetween(next[0] ?? day, day) < LONGEST);
    await ask(some, before);
    before += some.length;
  }
}
