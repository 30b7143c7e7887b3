import { type Experiment, GrowthBook, type Options, type TrackingCallback } from "@growthbook/growthbook";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { FeaturePayload } from "#experiments/growthbook/feature-payload";
import { openEndpoint, type OpenEndpoint } from "#tests/experiments/protocol/open-endpoint";
import { readSdkCases } from "./sdk-cases";
import { stickyMemory } from "./sticky-memory";

/** The cases with a payload: it goes through our schema, is printed, served and fetched by the SDK. */
const cases = readSdkCases();
const KEY = "Zvwv/+uhpFDznZ6SX28Yjg==";

vi.spyOn(console, "error").mockImplementation(() => undefined);

let sdks: OpenEndpoint;
let connections = 0;
beforeAll(async () => {
  sdks = await openEndpoint();
});
afterAll(() => sdks.close());

/** The ways a payload reaches an SDK: as it is, encrypted, and worked out by the server. */
const WAYS = {
  plain: { put: {}, options: {} },
  encrypted: { put: { encryptionKey: KEY }, options: { decryptionKey: KEY } },
  remote: { put: { remoteEvaluation: true }, options: { remoteEval: true } },
};

async function load(payload: FeaturePayload, options: Options, way: keyof typeof WAYS = "plain") {
  connections += 1;
  const clientKey = `sdk-${connections}`;
  sdks.put(clientKey, payload, WAYS[way].put);
  const sdk = new GrowthBook({
    apiHost: sdks.address,
    clientKey,
    disableCache: true,
    ...options,
    ...WAYS[way].options,
  });
  expect(await sdk.init()).toEqual({ success: true, source: "network" });
  return sdk;
}

const features = [...cases.feature, ...cases.contextualBandit];

test.each(features)("feature: %s", async (_, { payload, options }, key, expected) => {
  for (const way of ["plain", "encrypted"] as const) {
    const sdk = await load(payload, options, way);
    expect(sdk.evalFeature(key)).toEqual({ ruleId: "", ...expected });
    sdk.destroy();
  }
});

/** Whether an SDK is switched off, or only tried out, is never told to the server. */
const askable = features.filter(([, { options }]) => !("qaMode" in options || "enabled" in options));

test.each(askable)("worked out by the server: %s", async (_, { payload, options }, key, expected) => {
  const exposures: unknown[] = [];
  const trackingCallback: TrackingCallback = (_experiment, result) => void exposures.push(result);
  const sdk = await load(payload, { ...options, trackingCallback }, "remote");
  const { value, on, off } = sdk.evalFeature(key);
  expect({ value, on, off }).toEqual({ value: expected.value, on: expected.on, off: expected.off });
  const { experimentResult } = expected;
  expect(exposures).toEqual(expect.arrayContaining(experimentResult?.hashUsed ? [experimentResult] : []));
  sdk.destroy();
});

test.each(cases.run)(
  "experiment: %s",
  async (_, { payload, options }, experiment, value, inExperiment, hashUsed) => {
    const sdk = await load(payload, options);
    expect(sdk.run(experiment as Experiment<unknown>)).toMatchObject({ value, inExperiment, hashUsed });
    sdk.destroy();
  },
);

test.each(cases.stickyBucket)(
  "sticky bucket: %s",
  async (_, { payload, options }, stored, key, expected, kept) => {
    const { service: stickyBucketService } = await stickyMemory(stored);
    const sdk = await load(payload, { ...options, stickyBucketService });
    expect(sdk.evalFeature(key).experimentResult ?? null).toEqual(expected);
    expect(sdk.getStickyBucketAssignmentDocs()).toEqual(kept);
    sdk.destroy();
  },
);
