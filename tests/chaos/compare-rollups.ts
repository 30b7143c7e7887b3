import { z } from "zod";
import type { Warehouse } from "#store/clickhouse/warehouse";

/** `isPlain`: the target keeps rows as they are, and folds none together. */
const viewRow = z.object({
  view: z.string(),
  target: z.string(),
  query: z.string(),
  isPlain: z.coerce.number().transform(Boolean),
});
const columnRow = z.object({ name: z.string(), type: z.string(), isKey: z.coerce.boolean() });
const countRow = z.object({ rows: z.coerce.number() });

/**
 * Holds the target of every materialized view against the view's own query over all that is stored.
 *
 * @returns by view, how many rows of the target are missing, too many or wrong
 */
export async function compareRollups(warehouse: Warehouse): Promise<Record<string, number>> {
  const views = await warehouse.read({
    name: "chaos/views",
    sql: `SELECT name AS view, as_select AS query,
            extract(create_table_query, ' TO (?:\\\\w+\\\\.)?(\\\\w+)') AS target,
            target IN (
              SELECT name FROM system.tables WHERE database = currentDatabase() AND engine = 'MergeTree') AS isPlain
          FROM system.tables WHERE database = currentDatabase() AND engine = 'MaterializedView' ORDER BY name`,
    params: {},
    row: viewRow,
    class: "ingest",
  });
  const wrong: Record<string, number> = {};
  for (const { view, target, query, isPlain } of views) {
    const columns = await warehouse.read({
      name: "chaos/columns",
      sql: `SELECT name, type, is_in_sorting_key AS isKey FROM system.columns
            WHERE database = currentDatabase() AND table = {target: String} ORDER BY position`,
      params: { target },
      row: columnRow,
      class: "ingest",
    });
    const names = columns.map(({ name }) => name);
    const keys = isPlain ? names : columns.filter(({ isKey }) => isKey).map(({ name }) => name);
    const merged = isPlain ? `${names.join(", ")}, count() AS copies` : columns.map(mergedColumn).join(", ");
    const by = keys.length > 0 ? `GROUP BY ${keys.join(", ")}` : "";
    const stored = `SELECT ${merged} FROM ${target} AS t ${by}`;
    const computed = `SELECT ${merged} FROM (${query}) AS t ${by}`;
    const [count] = await warehouse.read({
      name: "chaos/compare",
      sql: `SELECT count() AS rows FROM ((${stored} EXCEPT ${computed}) UNION ALL (${computed} EXCEPT ${stored}))`,
      params: {},
      row: countRow,
      class: "ingest",
    });
    wrong[view] = count?.rows ?? -1;
  }
  return wrong;
}

/** A column as it is once all parts of a table are merged; what has no function of its own is summed. */
function mergedColumn({ name, type, isKey }: z.infer<typeof columnRow>): string {
  if (isKey) return name;
  const simple = /^SimpleAggregateFunction\((\w+),/.exec(type)?.[1];
  if (simple !== undefined) return `${simple}(t.${name}) AS merged_${name}`;
  const state = /^AggregateFunction\((\w+),/.exec(type)?.[1];
  if (state !== undefined) return `${state}Merge(t.${name}) AS merged_${name}`;
  return `sum(t.${name}) AS merged_${name}`;
}
