import { z } from "zod";
import { factMetrics } from "./fact-metrics";
import { type FactProject, factTables } from "./fact-tables";
import type { GrowthBookApi } from "./growthbook-api";
import { GrowthBookError } from "./growthbook-error";

const answerSchema = z.object({
  success: z.boolean(),
  factTablesAdded: z.coerce.number(),
  factTablesUpdated: z.coerce.number(),
  factMetricsAdded: z.coerce.number(),
  factMetricsUpdated: z.coerce.number(),
  errors: z.array(z.object({ id: z.string(), message: z.string() })).default([]),
});

/** How many tables and metrics are new there, and how many were there before. */
interface Registered {
  tables: { added: number; updated: number };
  metrics: { added: number; updated: number };
}

/**
 * Tells a GrowthBook the metrics of the catalogue, and the tables they are counted from; told again, nothing is doubled.
 *
 * @param dataSource GrowthBook's id of the data source that reads our ClickHouse
 * @throws GrowthBookError "refused" naming what GrowthBook did not take
 */
export async function registerMetrics(
  api: GrowthBookApi,
  project: FactProject,
  dataSource: string,
): Promise<Registered> {
  const answer = await api.post(
    "v1/bulk-import/facts",
    { factTables: factTables(project, dataSource), factMetrics: factMetrics(project.key) },
    answerSchema,
  );
  if (!answer.success) {
    const refused = answer.errors.map(({ id, message }) => `${id} (${message})`).join(", ");
    throw new GrowthBookError("refused", `GrowthBook did not take ${refused}.`);
  }
  return {
    tables: { added: answer.factTablesAdded, updated: answer.factTablesUpdated },
    metrics: { added: answer.factMetricsAdded, updated: answer.factMetricsUpdated },
  };
}
