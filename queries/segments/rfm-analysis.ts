import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import { type Rfm, rfmPlace, readRfm, readRfmMembers } from "./read-rfm";

export const rfmAnalysis = defineAnalysis({
  name: "rfm",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readRfm,
  table: ({ grid, segments, tiers, moves }: Rfm) => ({
    columns: ["of", "recency", "frequency", "name", "name_before", "members", "net_sales", "share"],
    rows: [
      ...grid.map((one) => [
        ...["grid", one.recency, one.frequency, null, null],
        ...[one.members, one.sales, one.share],
      ]),
      ...segments.map((one) => [
        ...["segment", null, null, one.segment, null],
        ...[one.members, one.sales, one.share],
      ]),
      ...tiers.map((one) => ["tier", null, null, one.tier, null, one.members, one.sales, one.share]),
      ...moves.map(({ before, after, members }) => [
        ...["move", null, null, after, before],
        ...[members, null, null],
      ]),
    ],
  }),
  members: {
    place: {
      schema: rfmPlace,
      parameters: Object.keys(rfmPlace.shape),
      texts: ["segment", "tier", "segment_before"],
    },
    read: (reader, frame, _, place) => readRfmMembers(reader, frame, place),
  },
});
