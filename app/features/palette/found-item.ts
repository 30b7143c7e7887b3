import { z } from "zod";

/** What the palette finds, in the order it is shown. */
export const FOUND_GROUPS = [
  "pages",
  "views",
  "metrics",
  "cohorts",
  "experiments",
  "flags",
  "members",
] as const;

/** Something that can be gone to: `path` is below `/p/<project>/`, `hint` what tells it from others of its name. */
const foundItem = z.object({
  group: z.enum(FOUND_GROUPS),
  words: z.string(),
  hint: z.string(),
  path: z.string(),
});
export type FoundItem = z.infer<typeof foundItem>;

export const foundItems = z.array(foundItem);

/** Whether all words that somebody typed stand in one of some texts. */
export function isMeant(typed: string, texts: readonly string[]): boolean {
  const all = texts.join(" ").toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** How far what somebody typed is from one of some texts: 0 it is one, 1 one begins with it, 2 neither. */
export function distanceFrom(typed: string, texts: readonly string[]): 0 | 1 | 2 {
  const wanted = typed.trim().toLocaleLowerCase();
  const all = texts.map((text) => text.toLocaleLowerCase());
  if (all.includes(wanted)) return 0;
  return all.some((text) => text.startsWith(wanted)) ? 1 : 2;
}
