import { z } from "zod";
import { FLAG_TYPES } from "#experiments/flags/flag-definition";
import { keySchema } from "#experiments/flags/names";

/** Pulls a flag's kill switch, or lets go of it. */
export const killForms = [
  z.object({
    intent: z.literal("kill"),
    flag: keySchema,
    environment: z.string(),
    reason: z.string().trim().max(500),
  }),
  z.object({ intent: z.literal("restore"), flag: keySchema, environment: z.string() }),
] as const;

/** What the forms of the list of flags ask for; the key of a new flag is looked at when it is made. */
export const flagsForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("create"), key: z.string().trim(), type: z.enum(FLAG_TYPES) }),
  z.object({ intent: z.literal("connect") }),
  ...killForms,
]);
