import type { z } from "zod";

/** What is wrong with a search parameter; `parameter` leads into its value ("steps.0.events"), "" means all of them. */
export interface Problem {
  parameter: string;
  message: string;
}

/** What zod found, parameter by parameter. */
export const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.map(({ path, message }) => ({ parameter: path.join("."), message }));

/** The value that a search parameter says in JSON; a text that is none stays one, for the schema to refuse. */
export function fromJson(text: unknown): unknown {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
