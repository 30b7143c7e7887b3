import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { describeIssues } from "./describe-issues";
import { ImportError } from "./import-error";
import { mappingSchema, type Mapping } from "./mapping-schema";
import { spreadEvery } from "./spread-every";

/**
 * @param where  the mapping's file, for messages
 * @throws ImportError "mapping-invalid" naming each wrong place
 */
export function parseMapping(json: unknown, where: string): Mapping {
  const check = <T>(schema: z.ZodType<T>, value: unknown): T => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const lines = describeIssues(parsed.error.issues);
    throw new ImportError("mapping-invalid", `${where} is not a mapping:\n${lines.join("\n")}`);
  };
  return check(mappingSchema, check(spreadEvery, json));
}

/** Reads a mapping file. @throws ImportError "mapping-invalid" naming each wrong place */
export async function readMapping(file: string): Promise<Mapping> {
  try {
    return parseMapping(JSON.parse(await readFile(file, "utf8")), file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError("mapping-invalid", `${file} cannot be read as JSON: ${reason}`, false, {
      cause: error,
    });
  }
}
