import { defineAnalysis } from "#queries/define-analysis";
import { readRetention, readRetentionMembers } from "./read-retention";
import type { Retention } from "./retention";
import { retentionParams, retentionPlace } from "./retention-question";

const COLUMNS = [
  "value",
  "cohort",
  "members",
  "unit",
  "last_unit",
  "returned",
  "rate",
  "mature",
  "rate_before",
  "change",
  "change_low",
  "change_high",
] as const;

export const retentionAnalysis = defineAnalysis({
  name: "retention",
  params: { schema: retentionParams, parameters: Object.keys(retentionParams.shape), texts: ["breakdown"] },
  read: readRetention,
  /** One row for each cell; the means of a part have no cohort. */
  table: ({ parts, columns }: Retention) => ({
    columns: COLUMNS,
    rows: parts.flatMap(({ value, cohorts, means }) => [
      ...means.map(({ members, returned, rate, change }, at) => [
        value,
        null,
        members,
        columns[at]?.first ?? null,
        columns[at]?.last ?? null,
        returned,
        rate,
        true,
        change?.previous ?? null,
        change?.absolute ?? null,
        change?.interval?.low ?? null,
        change?.interval?.high ?? null,
      ]),
      ...cohorts.flatMap(({ day, size, cells }) =>
        cells.map(({ returned, rate, mature }, at) => [
          value,
          day,
          size,
          columns[at]?.first ?? null,
          columns[at]?.last ?? null,
          returned,
          rate,
          mature,
          null,
          null,
          null,
          null,
        ]),
      ),
    ]),
  }),
  members: {
    place: {
      schema: retentionPlace,
      parameters: Object.keys(retentionPlace.shape),
      texts: ["cohort", "value"],
    },
    read: readRetentionMembers,
  },
});
