import { defineAnalysis } from "#queries/define-analysis";
import { metricPlace, metricsParams } from "./metrics-question";
import { metricsTable } from "./metrics-table";
import { readMetricMembers, readMetrics } from "./read-metrics";

export const metricsAnalysis = defineAnalysis({
  name: "metrics",
  params: { schema: metricsParams, parameters: Object.keys(metricsParams.shape), texts: ["breakdown"] },
  read: readMetrics,
  table: metricsTable,
  members: {
    place: {
      schema: metricPlace,
      parameters: Object.keys(metricPlace.shape),
      texts: ["metric", "who", "day", "value"],
    },
    read: readMetricMembers,
  },
});
