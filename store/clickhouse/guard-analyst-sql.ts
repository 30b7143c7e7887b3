import { WarehouseError } from "./warehouse-error";

/**
 * What a read-only connection would still do, and must not. Looked for in the bare text, strings and comments
 * included, because only a reading of the text that cannot go wrong cannot be got around.
 */
const FORBIDDEN: [pattern: RegExp, reason: string][] = [
  [/outfile/i, "INTO OUTFILE writes to the server's disk"],
  [/\bfile\b/i, "file() reads the server's disk"],
  [/\bcatboostEvaluate\b/i, "catboostEvaluate() reads the server's disk"],
  [/\bai(?:Generate|Classify|Extract|Translate|Embed)\b/i, "AI functions use the network"],
  [/\\x/i, "\\x can spell a forbidden word"],
  [/;(?!\s*$)/, "only one statement is allowed, and no semicolon inside it"],
  [/^(?!\s*(?:SELECT|WITH)\b)/i, "a question begins with SELECT or WITH"],
];

/**
 * Refuses text written by a user that `readonly = 1` does not refuse by itself.
 *
 * TRICKY: read-only ClickHouse still runs the function `file` (even as `arrayMap(file, …)`), and embedded it writes
 * `INTO OUTFILE`, kills statements (`KILL QUERY`) and asks addresses (`DESCRIBE url(…)`).
 *
 * @throws WarehouseError "refused", saying why
 */
export function guardAnalystSql(sql: string): void {
  for (const [pattern, reason] of FORBIDDEN) {
    if (pattern.test(sql)) {
      throw new WarehouseError("refused", `This question cannot be asked: ${reason}.`, { retryable: false });
    }
  }
}
