/** Scores of many days are worked out for so many at a time, as a statement has bounded memory. */
const DAYS_AT_ONCE = 31;

/** Asks about many days in a row of statements, each about some; `before` is how many those before it asked about. */
export async function daysAtOnce(
  days: readonly string[],
  ask: (some: readonly string[], before: number) => Promise<void>,
): Promise<void> {
  for (let before = 0; before < days.length; before += DAYS_AT_ONCE) {
    await ask(days.slice(before, before + DAYS_AT_ONCE), before);
  }
}
