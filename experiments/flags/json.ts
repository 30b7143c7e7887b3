import { z } from "zod";

/** What JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const MOST_CHARACTERS = 100_000;

/** Whether what hangs together below a value is at most so many levels deep. */
export function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isWithin(part, levels - 1));
}

/** Any JSON, no deeper and no longer than a flag may be; the order of its keys stays. */
export const jsonSchema: z.ZodType<Json> = z
  .unknown()
  .refine((value) => isWithin(value, 30), "is nested too deeply")
  .pipe(z.json())
  .refine(
    (value) => JSON.stringify(value).length <= MOST_CHARACTERS,
    `has more than ${MOST_CHARACTERS} characters`,
  );
