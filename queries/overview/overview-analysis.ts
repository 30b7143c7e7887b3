import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import { overviewTable } from "./overview-table";
import { readOverview } from "./read-overview";

export const overviewAnalysis = defineAnalysis({
  name: "overview",
  params: { schema: z.object({}), parameters: [], texts: [] },
  read: readOverview,
  table: overviewTable,
});
