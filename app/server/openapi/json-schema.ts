import { z } from "zod";

export type JsonSchema = Record<string, unknown>;

/**
 * A schema of a value as senders write it, in JSON Schema 2020-12. What several parts share stands in its own `$defs`,
 * so it has an `$id` that their references start from.
 */
export function jsonSchema(id: string, schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...written } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    reused: "ref",
  });
  return "$defs" in written ? { $id: `urn:agora:${id}`, ...written } : written;
}
