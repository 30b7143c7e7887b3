import { z } from "zod";
import { newAccountSchema } from "#server/accounts/create-account";
import { newProjectSchema } from "#server/projects/create-project";
import type { SetupField } from "./setup-page";

const formSchema = z.object({
  name: newAccountSchema.shape.name,
  email: newAccountSchema.shape.email,
  password: newAccountSchema.shape.password,
  projectName: newProjectSchema.shape.name,
  projectKey: newProjectSchema.shape.key,
  zone: newProjectSchema.shape.zone,
  currency: z.string().trim().toUpperCase().pipe(newProjectSchema.shape.currency),
});
export type SetupForm = z.infer<typeof formSchema>;

/** Reads the setup form. @returns what it says, or the fields that cannot be right */
export function parseSetupForm(
  form: FormData,
): { kind: "valid"; values: SetupForm } | { kind: "invalid"; fields: SetupField[] } {
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (parsed.success) return { kind: "valid", values: parsed.data };
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  return { kind: "invalid", fields: formSchema.keyof().options.filter((field) => wrong.has(field)) };
}
