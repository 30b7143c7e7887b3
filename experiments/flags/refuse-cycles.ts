import type { FlagDefinition } from "./flag-definition";
import { FlagError } from "./flag-error";

interface Named {
  key: string;
  definition: FlagDefinition;
}

const needsOf = ({ prerequisites, rules }: FlagDefinition): string[] => [
  ...prerequisites.map(({ flag }) => flag),
  ...rules.flatMap((rule) => rule.prerequisites.map(({ flag }) => flag)),
];

/**
 * Refuses a definition with which a flag would need itself, be it through others.
 *
 * @param live the flags in force; this one's own definition among them does not count
 * @throws FlagError "cycle", naming the way round
 */
export function refuseCycles({ key, definition }: Named, live: readonly Named[]): void {
  const needs = new Map(live.map((flag) => [flag.key, needsOf(flag.definition)]));
  needs.set(key, needsOf(definition));
  const seen = new Set<string>();
  const wayRound = (from: string, way: readonly string[]): readonly string[] | null => {
    for (const next of needs.get(from) ?? []) {
      if (next === key) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = wayRound(next, [...way, next]);
      if (found !== null) return found;
    }
    return null;
  };
  const way = wayRound(key, [key]);
  if (way !== null) throw new FlagError("cycle", `The flag ${key} would need itself: ${way.join(" → ")}.`);
}
