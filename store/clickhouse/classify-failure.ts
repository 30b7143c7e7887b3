import { WarehouseError, type WarehouseErrorCode } from "./warehouse-error";

/** ClickHouse's error numbers (ErrorCodes.cpp), by what they mean to a caller; all others are "engine". */
const NUMBERS: [WarehouseErrorCode, readonly number[]][] = [
  [
    "bad-query",
    [
      16, 36, 42, 43, 44, 46, 47, 48, 50, 53, 57, 60, 62, 63, 80, 81, 115, 179, 184, 207, 215, 352, 386, 403,
      456,
    ],
  ],
  [
    "bad-data",
    [6, 25, 26, 27, 33, 38, 41, 69, 70, 72, 117, 130, 131, 190, 321, 349, 376, 407, 441, 457, 467, 469],
  ],
  ["refused", [164, 192, 193, 194, 195, 291, 344, 358, 392, 446, 497, 516]],
  ["timeout", [159, 160]],
  ["too-large", [158, 191, 307, 396]],
  ["overloaded", [173, 202, 241, 243, 252, 439]],
  ["unreachable", [209, 210, 225, 236, 242, 279, 285, 286, 319, 394, 999]],
];

const CODES = new Map(NUMBERS.flatMap(([code, numbers]) => numbers.map((number) => [number, code] as const)));

/** What to do, where we know. */
const HINTS: Record<string, string> = {
  "81": "Create the database, or name another in CLICKHOUSE_URL.",
  "193": "Check the user and password in CLICKHOUSE_URL.",
  "516": "Check the user and password in CLICKHOUSE_URL.",
};

const RETRYABLE: ReadonlySet<WarehouseErrorCode> = new Set(["unreachable", "overloaded", "engine"]);

/**
 * The error a caller gets for something the client or the engine threw.
 *
 * TRICKY: the engine quotes the value it could not read, so of "bad-data" only the name and number go on: neither
 * message nor cause may carry what somebody sent us.
 *
 * @param what what was being done, e.g. `Query overview/orders`
 * @param embedded without a network in between, what is no answer of the engine is not a network's fault
 */
export function classifyFailure(cause: unknown, what: string, embedded: boolean): WarehouseError {
  if (cause instanceof WarehouseError) return cause;
  if (!isEngineError(cause)) {
    const text = cause instanceof Error ? cause.message : String(cause);
    return embedded
      ? new WarehouseError("engine", `${what} failed: ${text}`, { retryable: true, cause })
      : new WarehouseError("unreachable", `${what} got no answer from ClickHouse: ${text}`, {
          retryable: true,
          cause,
        });
  }
  const code = ownMemory(cause) ? "too-large" : (CODES.get(Number(cause.code)) ?? "engine");
  const label = `${cause.type ?? "error"} (${cause.code})`;
  const retryable = RETRYABLE.has(code);
  if (code !== "bad-data") {
    const message = [`${what} failed: ${label}: ${cause.message}`, HINTS[cause.code] ?? ""].join(" ").trim();
    return new WarehouseError(code, message, { retryable, cause });
  }
  const row = /\(at row (\d+)\)/.exec(cause.message)?.[1];
  return new WarehouseError(code, `${what} failed: ${label}${row === undefined ? "" : ` at row ${row}`}`, {
    retryable,
  });
}

/** Whether a statement wanted more memory than it may have, rather than more than there is. */
const ownMemory = ({ code, message }: { code: string; message: string }) =>
  code === "241" && /query memory limit|\(for query\)/i.test(message);

/** An exception of ClickHouse: the remote and the embedded client each have a class for it, with the same fields. */
const isEngineError = (cause: unknown): cause is Error & { code: string; type?: string } =>
  cause instanceof Error && "code" in cause && typeof cause.code === "string" && /^\d+$/.test(cause.code);
