import { type AskedBefore, type Fragment, plain } from "#queries/fragment";
import { scopeOfToday } from "#queries/scope-of-today";
import { kocDays } from "#queries/social/koc-days";
import { numberOfTier } from "#queries/social/social-tier";
import { tiersToday } from "#queries/social/tiers-today";

/**
 * Key opinion consumers at the ends of some days, as they are found before the statement is asked: a SELECT of person, flags
 * Array(UInt8), 1 or 0 for each of the days.
 */
export const kocsOn = (days: readonly string[]): Fragment =>
  flagsNamed("koc", (reader, scope) => kocDays(reader, scope, days));

/** The same as if today ended now. */
export const kocsToday: Fragment = flagsNamed("koc_today", async (reader, scope) => {
  const tiers = await tiersToday(reader, scopeOfToday(scope), {});
  const persons = tiers.filter(({ tier }) => tier === numberOfTier("koc")).map(({ person }) => person);
  return { persons, days: persons.map(() => "1") };
});

function flagsNamed(
  name: string,
  found: (...asked: Parameters<AskedBefore>) => ReturnType<typeof kocDays>,
): Fragment {
  return {
    ...plain(`
      SELECT koc.1 AS person, arrayMap(flag -> toUInt8(flag = '1'), splitByString('', koc.2)) AS flags
      FROM (SELECT arrayJoin(arrayZip({${name}_persons:Array(UInt64)}, {${name}_days:Array(String)})) AS koc)`),
    before: [
      async (...asked) => {
        const { persons, days } = await found(...asked);
        // TRICKY: in lists, whole numbers are bound as bigints.
        return { [`${name}_persons`]: persons.map(BigInt), [`${name}_days`]: days };
      },
    ],
  };
}
