import { daysBetween } from "#queries/period/local-days";

/** Scores of many days are worked out for so many at a time, over so many at most, as a statement has bounded memory. */
const MOST_DAYS = 62;
const LONGEST = 220;

/** Asks about many days, in order, in a row of statements, each about some; `before` is how many those before it asked about. */
export async function daysAtOnce(
  days: readonly string[],
  ask: (some: readonly string[], before: number) => Promise<void>,
): Promise<void> {
  for (let before = 0; before < days.length;) {
    const next = days.slice(before, before + MOST_DAYS);
    const some = next.filter((day) => daysBetween(next[0] ?? day, day) < LONGEST);
    await ask(some, before);
    before += some.length;
  }
}
