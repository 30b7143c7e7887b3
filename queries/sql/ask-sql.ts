import { z } from "zod";
import { EVER } from "#queries/period/ever";
import type { Project } from "#queries/project";
import { type Reader, type Scope, scopeParameters, sourceSwitches } from "#queries/scope";
import type { SourceSwitches } from "#queries/sources/source-switches";
import type { Cell } from "#queries/table";
import { guardAnalystSql } from "#store/clickhouse/guard-analyst-sql";
import { bareText } from "./bare-text";
import { checkTree } from "./check-tree";
import { checkWords } from "./check-words";
import { RELATIONS, withRelations } from "./relations";

/** More rows are not answered; `truncated` says so. */
const MOST_SQL_ROWS = 10_000;
const LONGEST_SQL = 20_000;

/** What an analyst's question came to. Whole numbers beyond 2^53 and decimals are texts; lists and JSON are JSON texts. */
export interface SqlResult {
  columns: { name: string; type: string }[];
  rows: Cell[][];
  truncated: boolean;
  /** how long the engine took, ms */
  ms: number;
}

/** Why a question was not answered; line and column count from 1, null where there is no one place. */
export interface SqlProblem {
  message: string;
  line: number | null;
  column: number | null;
}

interface Asked {
  project: Project;
  /** whether bots and tests count */
  includeExcluded: boolean;
  signal?: AbortSignal | undefined;
}

const TREE_PREFIX = "SELECT explain FROM (EXPLAIN AST\n";

const placeOf = (text: string, at: number) => {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

/**
 * Answers a question in SQL over RELATIONS, of one project.
 *
 * A question passes four walls: its text has no statements or brackets that could end what we put around it; no word in it
 * is the name of a table, or of a function that is not known to be harmless; its tree, as the engine reads it, is made of
 * what may be; and it runs on the read-only connection, with its limits, among relations that are bound to the project.
 *
 * @throws WarehouseError when the engine fails for another reason than the question; and what the reader throws
 */
export async function askSql(
  reader: Reader,
  sql: string,
  { project, includeExcluded, signal }: Asked,
): Promise<{ ok: true; result: SqlResult } | { ok: false; problem: SqlProblem }> {
  const refuse = (message: string, line: number | null = null, column: number | null = null) => ({
    ok: false as const,
    problem: { message, line, column },
  });
  const given = signal === undefined ? {} : { signal };
  if (sql.length > LONGEST_SQL) return refuse(`a question has at most ${LONGEST_SQL} characters`);
  const text = bareText(sql);
  if ("message" in text) {
    const { line, column } = placeOf(sql, text.at);
    return refuse(text.message, line, column);
  }
  if (/^\s*with\s+recursive\b/i.test(text.bare)) return refuse("WITH RECURSIVE is not allowed", 1, 1);

  try {
    guardAnalystSql(text.bare);
    const tables = await reader.read({
      name: "sql/tables",
      sql: `SELECT name FROM system.tables WHERE database = currentDatabase() UNION ALL SELECT name FROM system.databases`,
      params: {},
      row: z.object({ name: z.string() }),
      ...given,
    });
    const names = tables.map(({ name }) => name);
    const wrong = checkWords(text.bare, new Set(names.map((name) => name.toLowerCase())));
    if (wrong) {
      const { line, column } = placeOf(sql, wrong.at);
      return refuse(wrong.message, line, column);
    }
    const tree = await reader.read({
      name: "sql/tree",
      sql: `${TREE_PREFIX}${text.bare}\n)`,
      params: {},
      row: z.object({ explain: z.string() }),
      ...given,
    });
    const checked = checkTree(
      tree.map(({ explain }) => explain),
      RELATIONS.map(({ name }) => name),
      new Set(names),
    );
    if (!checked.ok) return refuse(checked.message);

    const scope: Scope = { project, period: EVER, includeExcluded, signal };
    const statement = composed(text.bare, checked.relations, sourceSwitches(scope));
    const params = scopeParameters(scope);
    const columns = await reader.read({
      name: "sql/columns",
      sql: `DESCRIBE TABLE (${statement})`,
      params,
      row: z.object({ name: z.string(), type: z.string() }),
      ...given,
    });
    const twice = columns.find(({ name }, place) => columns.findIndex((one) => one.name === name) !== place);
    if (twice) return refuse(`two columns are called ${twice.name}: name one of them anew with AS`);
    const began = performance.now();
    const rows = await reader.read({
      name: "sql/ask",
      sql: statement,
      params,
      row: z.record(z.string(), z.unknown()),
      class: "analyst",
      ...given,
    });
    const ms = performance.now() - began;
    return {
      ok: true,
      result: {
        columns: columns.map(({ name, type }) => ({ name, type })),
        rows: rows
          .slice(0, MOST_SQL_ROWS)
          .map((row) => columns.map(({ name, type }) => cellOf(row[name], type))),
        truncated: rows.length > MOST_SQL_ROWS,
        ms: Math.round(ms),
      },
    };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}

/** The question with the relations it reads before it. */
function composed(bare: string, relations: readonly string[], switches: SourceSwitches): string {
  if (relations.length === 0) return bare;
  const own = /^\s*with\b/i.exec(bare);
  return own
    ? `WITH ${withRelations(relations, switches)},\n${bare.slice(own[0].length)}`
    : `WITH ${withRelations(relations, switches)}\n${bare}`;
}

const WHOLE = /^(?:Nullable\()?U?Int\d+\)?$/;

function cellOf(value: unknown, type: string): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && WHOLE.test(type) && Number.isSafeInteger(Number(value)))
    return Number(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value);
}

/**
 * Codes of a WarehouseError that a question is to blame for.
 *
 * TRICKY: the built dashboard has a class of that name for itself, so errors are told by their code.
 */
const THEIRS: ReadonlySet<unknown> = new Set(["bad-query", "bad-data", "refused"]);
const PLACE = /\(line (\d+), col (\d+)\)/;

/** What is wrong with a question, in the engine's words without what is ours in them; null when it is not the question. */
function problemOf(error: unknown): SqlProblem | null {
  if (!(error instanceof Error) || !("code" in error) || !THEIRS.has(error.code)) return null;
  const words = error.message
    .replace(/^Query \S+ failed: [A-Z_]+ \(\d+\):\s*/, "")
    .replace(/:?\s*(?:in scope|in query|while processing|while executing)\b.*$/is, "");
  const place = PLACE.exec(words);
  if (!/^syntax error/i.test(words)) return { message: words.trim(), line: null, column: null };
  const near = /failed at position \d+ \(([^)]*)\)/.exec(words)?.[1];
  return {
    message: ["", ")", "end of query", undefined].includes(near?.replaceAll("'", ""))
      ? "Syntax error: the question is not finished"
      : `Syntax error near ${near}`,
    line: place ? Number(place[1]) - 1 : null,
    column: place ? Number(place[2]) : null,
  };
}
