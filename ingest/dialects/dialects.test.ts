import { expect, test } from "vitest";
import { DIALECTS } from "#ingest/dialects/dialects";

const endpointOf = (path: string) => {
  for (const dialect of DIALECTS) {
    const endpoint = dialect.match(path);
    if (endpoint) return { name: dialect.name, endpoint };
  }
  return null;
};

test.each([
  ["/v1/batch", "segment", 429],
  ["/beacon/v1/batch", "rudderstack", 429],
  // The browser library drops events on 429.
  ["/batch", "posthog", 503],
  ["/e", "posthog", 503],
  ["/i/v0/e", "posthog", 503],
  ["/track", "growthbook", 429],
])("%s takes events of %s, and %s when it has no room", (path, name, busyStatus) => {
  expect(endpointOf(path)).toMatchObject({ name, endpoint: { kind: "collect", busyStatus } });
});

test.each([
  ["/sourceConfig", "rudderstack", { method: "GET", key: { parameter: "writeKey" } }],
  ["/flags", "posthog", { method: "POST", key: null }],
  ["/array/phc_1/config", "posthog", { method: "GET", key: { value: "phc_1" } }],
  ["/array/phc_1/config.js", "posthog", { method: "GET", key: { value: "phc_1" } }],
  ["/v1/projects/wk_1/settings", "segment", { method: "GET", key: { value: "wk_1" } }],
])("%s tells %s's settings", (path, name, endpoint) => {
  expect(endpointOf(path)).toMatchObject({ name, endpoint: { kind: "lookup", ...endpoint } });
});

test.each([
  "/",
  "/p/tea/overview",
  "/beacon/v1/sourceConfig",
  "/beacon/v1/projects/a/settings",
  "/array/a/config.css",
])("%s is nobody's", (path) => {
  expect(endpointOf(path)).toBeNull();
});

test("the key of PostHog's body stands in one of three places", () => {
  const batch = endpointOf("/batch")?.endpoint;
  if (batch?.kind !== "collect") throw new Error("no endpoint");
  expect(batch.keyIn({ api_key: "k", batch: [] })).toBe("k");
  expect(batch.keyIn({ token: "k" })).toBe("k");
  expect(batch.keyIn([{ event: "x", properties: { token: "k" } }])).toBe("k");
  expect(batch.keyIn({ api_key: 5 })).toBeNull();
  expect(batch.keyIn("k")).toBeNull();
});
