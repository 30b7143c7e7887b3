import { defineAnalysis } from "#queries/define-analysis";
import {
  readWhatChanged,
  readWhatChangedMembers,
  type WhatChanged,
  whatChangedParams,
  whatChangedPlace,
} from "./read-what-changed";

/** Without a period to compare with nothing changed: there are no parts. */
interface Told {
  told: WhatChanged | null;
}

export const whatChangedAnalysis = defineAnalysis({
  name: "what-changed",
  params: {
    schema: whatChangedParams,
    parameters: ["metric", "breakdown"],
    texts: ["metric", "breakdown"],
  },
  read: async (reader, frame, params): Promise<Told> => ({
    told: await readWhatChanged(reader, frame, params),
  }),
  table: ({ told }: Told) => ({
    columns: ["value", "before", "now", "change", "share"],
    rows: (told?.parts ?? []).map(({ value, before, now, change, share }) => [
      value,
      before,
      now,
      change,
      share,
    ]),
  }),
  members: {
    place: { schema: whatChangedPlace, parameters: ["value"], texts: ["value"] },
    read: readWhatChangedMembers,
  },
});
