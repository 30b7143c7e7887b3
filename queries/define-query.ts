import type { z } from "zod";
import { type Fragment, plain } from "./fragment";
import { type Reader, type Scope, scopeParameters, sourceSwitches } from "./scope";
import { namedSources, type SourceName } from "./sources/sources";

interface Definition<Params extends Record<string, unknown>, Row> {
  /** Where the query lives under queries/, e.g. "overview/nps-answers"; it lands in the query log. */
  name: string;
  /** The sources it reads, each usable in its SQL like a table; SQL that is built names its own as well. */
  reads: readonly SourceName[];
  /** Its own parameters: placeholders of the same names. */
  params: z.ZodType<Params>;
  row: z.ZodType<Row>;
  /** One SELECT without WITH, or a function that builds it from the parameters and the scope. */
  sql: string | ((params: Params, scope: Scope) => Fragment);
  /** Parameters to try it with. */
  example: NoInfer<Params>;
}

/** A question that can be asked; carries its name, and itself as it is asked with its example. */
export interface Query<Params, Row> {
  (reader: Reader, scope: Scope, params: Params): Promise<Row[]>;
  readonly queryName: string;
  readonly askExample: (reader: Reader, scope: Scope) => Promise<Row[]>;
}

const READS_FROM = /(?<!\bARRAY )\b(?:FROM|JOIN)\s+(\w+)/gi;

function refuseTables({ name, reads }: { name: string; reads: readonly string[] }, sql: string): void {
  for (const [, table = ""] of sql.matchAll(READS_FROM)) {
    if (!reads.includes(table)) {
      throw new Error(`${name} reads ${table}, which is none of its sources (${reads.join(", ")})`);
    }
  }
}

function joinParameters(name: string, known: Record<string, unknown>, own: Record<string, unknown>) {
  const taken = Object.keys(own).filter((key) => key in known);
  if (taken.length > 0) throw new Error(`${name}: ${taken.join(", ")} is given already`);
  return { ...known, ...own };
}

/**
 * Makes a query from its SQL. Project, time and the exclusion of bots are not the query's business: it reads sources,
 * and those keep to the scope.
 *
 * @throws Error when its SQL reads a table instead of a source, or two of its parameters, those of the scope among them, have one name
 * @throws RangeError when asked over a period that does not end after it begins
 */
export function defineQuery<Params extends Record<string, unknown>, Row>(
  definition: Definition<Params, Row>,
): Query<Params, Row> {
  const ask = async (reader: Reader, scope: Scope, params: Params) => {
    if (scope.period.from >= scope.period.to) {
      throw new RangeError(`${definition.name}: the period ends on ${scope.period.to}, before it begins`);
    }
    const own = definition.params.parse(params);
    const statement: Fragment =
      typeof definition.sql === "string"
        ? { ...plain(definition.sql), params: own }
        : definition.sql(own, scope);
    const reads = [...new Set([...definition.reads, ...statement.reads])];
    refuseTables({ name: definition.name, reads }, statement.sql);
    const sources = namedSources(reads, sourceSwitches(scope)).join(",\n");
    const found = await Promise.all((statement.before ?? []).map((before) => before(reader, scope)));
    return reader.read({
      name: definition.name,
      sql: `WITH ${sources}\n${statement.sql}`,
      params: [statement.params, ...found].reduce(
        (all, own) => joinParameters(definition.name, all, own),
        scopeParameters(scope),
      ),
      row: definition.row,
      class: "dashboard",
      remember: true,
      ...(scope.caller === undefined ? {} : { caller: scope.caller }),
      ...(scope.signal === undefined ? {} : { signal: scope.signal }),
    });
  };
  return Object.assign(ask, {
    queryName: definition.name,
    askExample: (reader: Reader, scope: Scope) => ask(reader, scope, definition.example),
  });
}
