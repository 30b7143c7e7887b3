/** How a database reads the text of its statements. */
export interface SqlDialect {
  /** Whether `\'` inside a quoted string is a quote (ClickHouse) or ends the string (PostgreSQL). */
  backslashEscapes: boolean;
}

/** What may hold a semicolon that ends nothing: comments, quoted strings and names, dollar-quoted strings. */
const opaqueParts = ({ backslashEscapes }: SqlDialect) =>
  [
    /--[^\n]*/,
    /\/\*[\s\S]*?\*\//,
    backslashEscapes ? /'(?:[^'\\]|\\[\s\S])*'/ : /'[^']*'/,
    /"[^"]*"/,
    /`[^`]*`/,
    /(\$\w*\$)[\s\S]*?\1/,
  ]
    .map((part) => part.source)
    .join("|");

const isComment = (part: string) => part.startsWith("--") || part.startsWith("/*");

/**
 * Splits a file of SQL into its statements: without comments, without the semicolons that ended them, none empty.
 * A doubled quote inside a string reads as two strings side by side, which splits the same.
 *
 * @throws SyntaxError when a quote or comment is opened and never closed
 */
export function splitStatements(sql: string, dialect: SqlDialect): string[] {
  const tokens = new RegExp(`${opaqueParts(dialect)}|;|/\\*|['"\`]|[^;'"\`]`, "g");
  const statements = [""];
  for (const match of sql.matchAll(tokens)) {
    const [token] = match;
    if (token === ";") statements.push("");
    else if (token === "/*" || /^['"`]$/.test(token)) {
      const line = sql.slice(0, match.index).split("\n").length;
      throw new SyntaxError(`line ${line}: ${token} is opened and never closed`);
    } else statements.push(`${statements.pop() ?? ""}${isComment(token) ? " " : token}`);
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== "");
}
