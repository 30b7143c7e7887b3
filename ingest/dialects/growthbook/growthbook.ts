import type { CollectEndpoint, Dialect } from "#ingest/dialects/dialect";
import { readEvent } from "#ingest/dialects/growthbook/read-event";

const endpoint: CollectEndpoint = {
  kind: "collect",
  queryKey: "client_key",
  keyIn: () => null,
  open: (body) =>
    Array.isArray(body)
      ? { list: "", pieces: body, read: readEvent }
      : { list: null, pieces: [body], read: readEvent },
  accepted: (rejected) => (rejected.length === 0 ? { success: true } : { success: true, rejected }),
  busyStatus: 429,
};

/** The tracking plugin of GrowthBook's SDK: a list of events to one path, with the key in the query. */
export const growthbook: Dialect = {
  name: "growthbook",
  match: (path) => (path === "/track" ? endpoint : null),
};
