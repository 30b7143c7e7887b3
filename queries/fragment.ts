import type { Reader, Scope } from "./scope";
import type { SourceName } from "./sources/sources";

/** Asks for what a statement must be told: values of more of its placeholders. */
export type AskedBefore = (reader: Reader, scope: Scope) => Promise<Record<string, unknown>>;

/** A piece of SQL with the values of its placeholders, and the sources it reads; `before` is asked before it can be. */
export interface Fragment {
  sql: string;
  params: Record<string, unknown>;
  reads: SourceName[];
  before?: readonly AskedBefore[];
}

/** SQL without placeholders. */
export const plain = (sql: string): Fragment => ({ sql, params: {}, reads: [] });

/**
 * Puts fragments together with what `write` makes of their SQL.
 *
 * @param reads the sources that this reads beyond theirs
 * @throws Error when two of them have a placeholder of the same name
 */
export function join(
  parts: readonly Fragment[],
  write: (sql: string[]) => string,
  reads: readonly SourceName[] = [],
): Fragment {
  const params: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [name, value] of Object.entries(part.params)) {
      if (Object.hasOwn(params, name)) throw new Error(`Two parts of a query have the parameter ${name}`);
      params[name] = value;
    }
  }
  return {
    sql: write(parts.map(({ sql }) => sql)),
    params,
    reads: [...new Set([...reads, ...parts.flatMap((part) => part.reads)])],
    before: [...new Set(parts.flatMap(({ before = [] }) => before))],
  };
}
