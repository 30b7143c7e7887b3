import type { Warehouse } from "#store/clickhouse/warehouse";
import { WarehouseError } from "#store/clickhouse/warehouse-error";

type Moment = "before-insert" | "after-insert" | "look-up" | "reload";

/** The real warehouse, with failures to order; "after-insert" is an answer that got lost. */
export interface FailingWarehouse extends Warehouse {
  fail(moment: Moment, times: number): void;
  /** Tokens of the inserts of events that were tried, in order. */
  readonly tokens: string[];
}

export function failingWarehouse(real: Warehouse): FailingWarehouse {
  const left = new Map<Moment, number>();
  const tokens: string[] = [];
  const attempt = (moment: Moment) => {
    const times = left.get(moment) ?? 0;
    if (times === 0) return;
    left.set(moment, times - 1);
    throw new WarehouseError("unreachable", "as the test wants it", { retryable: true });
  };

  return {
    ...real,
    tokens,
    fail: (moment, times) => void left.set(moment, times),
    read: async (read) => {
      if (read.name === "writer/stored-ids") attempt("look-up");
      return real.read(read);
    },
    command: async (name, sql, params) => {
      if (name === "writer/reload-merges") attempt("reload");
      await real.command(name, sql, params);
    },
    insertSegment: async (segment) => {
      if (segment.table !== "events") return real.insertSegment(segment);
      tokens.push(segment.token);
      attempt("before-insert");
      await real.insertSegment(segment);
      attempt("after-insert");
    },
  };
}
