import type { CollectEndpoint, Dialect, LookupEndpoint } from "#ingest/dialects/dialect";
import { segment } from "#ingest/dialects/segment/segment";
import { sourceConfig } from "#ingest/dialects/rudderstack/source-config";

const lookup: LookupEndpoint = {
  kind: "lookup",
  method: "GET",
  key: { parameter: "writeKey" },
  answer: sourceConfig,
};

const accepted: CollectEndpoint["accepted"] = (rejected) => (rejected.length === 0 ? "OK" : { rejected });

/**
 * What RudderStack's libraries need beyond Segment's paths, which they share: the settings they fetch first, and the
 * path of their beacons. Where messages differ from Segment's, `readMessage` tells them apart by what they hold.
 */
export const rudderstack: Dialect = {
  name: "rudderstack",
  match: (path) => {
    if (path === "/sourceConfig") return lookup;
    if (!path.startsWith("/beacon/v1/")) return null;
    const endpoint = segment.match(path.slice("/beacon".length));
    return endpoint?.kind === "collect" ? { ...endpoint, accepted } : null;
  },
};
