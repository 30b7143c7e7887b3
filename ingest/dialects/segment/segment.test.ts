import { expect, test } from "vitest";
import { segment } from "#ingest/dialects/segment/segment";

test.each([
  "batch",
  "b",
  "track",
  "t",
  "identify",
  "i",
  "page",
  "p",
  "screen",
  "s",
  "group",
  "g",
  "alias",
  "a",
])("/v1/%s collects", (name) => {
  expect(segment.match(`/v1/${name}`)).toMatchObject({
    kind: "collect",
    queryKey: "writeKey",
    busyStatus: 429,
  });
});

test.each([
  "",
  "/v1",
  "/v1/x",
  "/v2/batch",
  "/v1/batch/more",
  "/v1/projects/settings",
  "/v1/projects/a/b/settings",
])("%s is not its path", (path) => {
  expect(segment.match(path)).toBeNull();
});

test("settings name the key, and send everything to where they came from", () => {
  const endpoint = segment.match("/v1/projects/wk_1/settings");
  if (endpoint?.kind !== "lookup") throw new Error("no settings");
  expect(endpoint.key).toEqual({ value: "wk_1" });
  expect(endpoint.answer({ protocol: "https", host: "agora.example" })).toMatchObject({
    integrations: { "Segment.io": { apiKey: "wk_1", apiHost: "agora.example/v1", protocol: "https" } },
    metrics: { sampleRate: 0 },
  });
});
