import { z } from "zod";

const PATH = /^[^.\s=]+(\.[^.\s=]+)*$/;
const FORBIDDEN = new Set(["__proto__", "prototype", "constructor"]);
const path = z
  .string()
  .max(200)
  .regex(PATH, "a path is names with points between them")
  .refine((text) => !text.split(".").some((name) => FORBIDDEN.has(name)), "this name is not allowed");

/** One change to a piece before it is tried again. A path leads through objects, by names with points between them. */
const fixSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("set"), path, value: z.json() }),
  z.object({ do: z.literal("move"), path, to: path }),
  z.object({ do: z.literal("drop"), path }),
  z.object({ do: z.literal("number"), path }),
  z.object({ do: z.literal("text"), path }),
]);
export type Fix = z.infer<typeof fixSchema>;

/** A line of the rules could not be read. */
export interface FixProblem {
  /** counted from 1 */
  line: number;
  text: string;
}

const LINE = /^(set|move|drop|number|text)\s+([^\s=]+)(?:\s*(=|->)\s*(.+))?$/;

/**
 * Reads rules as people write them, one to a line or between semicolons:
 * `set <path> = <value>`, `move <path> -> <path>`, `drop <path>`, `number <path>`, `text <path>`.
 * A value is JSON; what is not, is a text. Empty lines and those that begin with `#` say nothing.
 */
export function parseFixes(text: string): { fixes: Fix[] } | { problem: FixProblem } {
  const fixes: Fix[] = [];
  for (const [index, raw] of text.split(/\n|;(?=\s*(?:set|move|drop|number|text)\s)/).entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const fix = fixSchema.safeParse(readLine(line));
    if (!fix.success) return { problem: { line: index + 1, text: line } };
    fixes.push(fix.data);
  }
  return { fixes };
}

function readLine(line: string): unknown {
  const [, verb, where, sign, rest] = LINE.exec(line) ?? [];
  if (verb === "set") return sign === "=" ? { do: verb, path: where, value: valueOf(rest ?? "") } : null;
  if (verb === "move") return sign === "->" ? { do: verb, path: where, to: rest?.trim() } : null;
  return sign === undefined ? { do: verb, path: where } : null;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim();
  }
}
