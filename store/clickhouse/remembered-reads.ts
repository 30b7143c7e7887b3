import { z } from "zod";
import { parseRows } from "./parse-rows";
import type { Read, Warehouse } from "./warehouse";
import { WarehouseError } from "./warehouse-error";

const MOST_ANSWERS = 1_000;
/** Longer answers are lists, which are asked for once. */
const MOST_ROWS = 5_000;

const anything = z.unknown();

const keyOf = ({ sql, params }: Pick<Read<unknown>, "sql" | "params">) =>
  JSON.stringify([sql, params], (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));

const wasAborted = (error: unknown) => error instanceof WarehouseError && error.code === "aborted";

/**
 * A warehouse that answers a question it was asked before from memory, as long as nothing was written since, and asks it
 * once for all who ask at the same time. Only reads that say `remember` take part. All writes must go through it, so it
 * is for an engine that nobody else writes to.
 */
export function withRememberedReads(warehouse: Warehouse): Warehouse {
  const answers = new Map<string, Promise<readonly unknown[]>>();

  // What is read while something is written may be of before or of after, so neither stays.
  const writing = async <T>(write: () => Promise<T>): Promise<T> => {
    answers.clear();
    try {
      return await write();
    } finally {
      answers.clear();
    }
  };

  const ask = (read: Read<unknown>, key: string): Promise<readonly unknown[]> => {
    const answer = warehouse.read({ ...read, row: anything });
    answers.set(key, answer);
    const forget = () => {
      if (answers.get(key) === answer) answers.delete(key);
    };
    answer.then((rows) => rows.length > MOST_ROWS && forget(), forget);
    const [oldest] = answers.keys();
    if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
    return answer;
  };

  return {
    ...warehouse,
    read: async (read) => {
      if (read.remember !== true || (read.class ?? "dashboard") !== "dashboard") return warehouse.read(read);
      const key = keyOf(read);
      const known = answers.get(key);
      if (known !== undefined) {
        answers.delete(key);
        answers.set(key, known);
        try {
          return parseRows(read.name, read.row, await known);
        } catch (error) {
          // Whoever asked first went away; that is no answer for anybody else.
          if (!wasAborted(error) || read.signal?.aborted === true) throw error;
        }
      }
      return parseRows(read.name, read.row, await ask(read, key));
    },
    command: (...command) => writing(() => warehouse.command(...command)),
    insertSegment: (segment) => writing(() => warehouse.insertSegment(segment)),
  };
}
