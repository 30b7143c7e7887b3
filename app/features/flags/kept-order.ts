import type { Difference } from "#experiments/flags/diff-definitions";

/** Whether rules only came or went: those that are in both orders stand in them one after the other as before. */
export function keptOrder({ before, after }: Pick<Difference, "before" | "after">): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  const stayed = before.filter((id) => after.includes(id));
  return JSON.stringify(stayed) === JSON.stringify(after.filter((id) => before.includes(id)));
}
