import { afterAll, beforeAll, expect, test } from "vitest";
import { FlagError } from "#experiments/flags/flag-error";
import { importFeature } from "#experiments/flags/import-feature";
import type { FeaturePayload } from "#experiments/growthbook/feature-payload";
import { evaluate, members } from "./evaluate";
import { evaluateImported } from "./evaluate-imported";
import { importFeatures } from "./import-features";
import { openFlags, type OpenFlags } from "./open-flags";

let opened: OpenFlags;
beforeAll(async () => {
  opened = await openFlags();
});
afterAll(() => opened.close());

/** Features of the SDK's own kinds, with what it leaves out where the default is meant. */
const FEATURES = {
  empty: {},
  text: { defaultValue: "plain", rules: [{ force: "tea", condition: { country: "CN" } }] },
  rollout: { defaultValue: 0, rules: [{ id: "some", force: 1, coverage: 0.4 }] },
  seeded: {
    defaultValue: 0,
    rules: [
      { force: 1, coverage: 0.4, hashVersion: 2, seed: "salt", hashAttribute: "country" },
      { force: 2 },
    ],
  },
  bare: { defaultValue: null, rules: [{ variations: ["a", "b", "c"] }] },
  full: {
    defaultValue: { b: 1, aa: 2 },
    rules: [
      {
        id: "test",
        key: "checkout-test",
        name: "Checkout",
        variations: [{ b: 1, aa: 2 }, { b: 2 }],
        weights: [0.3, 0.7],
        coverage: 0.5,
        seed: "salt",
        hashVersion: 2,
        hashAttribute: "id",
        namespace: ["pricing", 0.1, 0.9],
        condition: { id: { $notInGroup: "bots" } },
        meta: [{ key: "control", name: "As it is" }, { key: "new" }],
        bucketVersion: 1,
      },
    ],
  },
  ranges: {
    rules: [
      {
        key: "ranged",
        variations: [1, 2],
        hashVersion: 2,
        ranges: [
          [0, 0.1],
          [0.2, 0.6],
        ],
      },
    ],
  },
  gated: {
    defaultValue: "old",
    rules: [
      { parentConditions: [{ id: "rollout", condition: { value: 1 }, gate: true }] },
      { parentConditions: [{ id: "text", condition: { value: { $ne: "plain" } } }], force: "new" },
    ],
  },
};
const savedGroups = { bots: ["member-1", "member-2"] };

test("features that become flags give everybody what they gave before", async () => {
  const stage = await opened.project();
  await importFeatures(opened.control, stage, { features: FEATURES, savedGroups });
  const payloads = {
    before: { features: FEATURES, savedGroups } as unknown as FeaturePayload,
    after: await stage.payload(),
  };
  for (const { id } of members(300)) {
    const attributes = { id, country: Number(id.slice(7)) % 3 === 0 ? "CN" : "DE" };
    for (const flag of Object.keys(FEATURES)) {
      const told = (payload: FeaturePayload) => {
        const { value, source, experiment, experimentResult } = evaluate(payload, flag, attributes);
        const { key, bucket, inExperiment } = experimentResult ?? {};
        return { flag, id, value, source, experiment: experiment?.key, key, bucket, inExperiment };
      };
      expect(told(payloads.after)).toEqual(told(payloads.before));
    }
  }
});

test("what a flag cannot say is refused, and it is said what", async () => {
  const refusal = async (rule: object, ...more: object[]) => {
    const features = { given: { defaultValue: 0, rules: [rule, ...more] } };
    const result = await evaluateImported(opened, { features }, "given");
    return result instanceof FlagError ? result.message : "";
  };
  const gate = { parentConditions: [{ id: "given", condition: { value: 1 }, gate: true }] };
  expect(await refusal({ force: 1 }, gate)).toContain("does not stand before its other rules");
  expect(await refusal({ ...gate, force: 1 })).toContain("a gate as well");
  expect(await refusal({ parentConditions: [{ ...gate.parentConditions[0], gate: false }] })).toContain(
    "gives nothing",
  );
  expect(await refusal(gate)).toContain("unknown flag given");
  expect(await refusal({})).toContain("rules.0");
  expect(await refusal({ force: 1, filters: [] })).toContain("rules.0");
  expect(await refusal({ force: 1, coverage: 1, hashVersion: 99 })).toContain("rules.0");
  expect(await refusal({ variations: [1, 2], meta: [{}, { passthrough: true }] })).toContain("rules.0");
  const overlapping = [
    [0, 0.5],
    [0.4, 1],
  ];
  expect(await refusal({ variations: [1, 2], ranges: overlapping })).toContain("not weights with a coverage");
  expect(await refusal({ variations: [1, 2], weights: [1] })).toContain("as many weights");
  expect(await refusal({ variations: [1, 2] }, { variations: [1, 2] })).toContain("twice");
  expect(importFeature("given", { rules: [{ variations: [1, 2], key: "e" }] }, [])).toMatchObject({
    type: "json",
    definition: {
      on: [],
      defaultValue: null,
      rules: [{ id: "rule-1", experiment: "e", values: { 0: 1, 1: 2 } }],
    },
    experiments: [{ key: "e", name: "e", assignment: { hashVersion: 1, seed: "e", coverage: 1 } }],
  });
});
