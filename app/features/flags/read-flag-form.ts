import { z } from "zod";
import { type FlagDefinition, flagDefinition } from "#experiments/flags/flag-definition";
import type { Problem } from "#experiments/flags/flag-error";
import { fromJson } from "#queries/search-problem";
import { killForms } from "./read-flags-form";

const number = z.coerce.number().int().min(0);
const comment = z.string().trim().max(2000);
/** A draft as the reader of the page knew it. */
const draft = { draft: number, turn: number };

/** What the forms of a flag's page ask for. A new draft is number 0; its definition is looked at apart. */
export const flagForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), ...draft, basedOn: number, comment, definition: z.string() }),
  z.object({ intent: z.literal("publish"), ...draft }),
  z.object({ intent: z.literal("approve"), ...draft }),
  z.object({ intent: z.literal("discard"), ...draft }),
  z.object({ intent: z.literal("revert"), to: number, seen: number, comment }),
  z.object({ intent: z.literal("archive") }),
  ...killForms,
]);

/** A definition as a form sends it, in JSON, or what is wrong where; rules are named by their ids. */
export function readDefinition(text: string): { definition: FlagDefinition } | { problems: Problem[] } {
  const sent = fromJson(text);
  const parsed = flagDefinition.safeParse(sent);
  if (parsed.success) return { definition: parsed.data };
  const ids = idsIn.parse(sent);
  const problems = parsed.error.issues.map(({ path: [first, second, ...rest], message }) => {
    const place = first === "rules" && typeof second === "number" ? (ids[second] ?? second) : second;
    const path = [first, place, ...rest].filter((part) => part !== undefined).join(".");
    return { path, message };
  });
  return { problems };
}

const idsIn = z
  .object({ rules: z.array(z.object({ id: z.string() }).catch({ id: "" })) })
  .transform(({ rules }) => rules.map(({ id }) => id || undefined))
  .catch([]);
