import { GrowthBook } from "@growthbook/growthbook";
import { describe, expect, test } from "vitest";
import { type Evaluation, evaluatePayload } from "./evaluate-payload";
import { type FeaturePayload, featurePayloadSchema } from "./feature-payload";

const half = (key: string) => ({
  ...{ key, seed: `${key}-seed`, hashVersion: 2, hashAttribute: "id", coverage: 1, phase: "0" },
  ...{
    weights: [0.5, 0.5],
    meta: [
      { key: "old", name: "secret-name-old" },
      { key: "new", name: "new" },
    ],
  },
});

/** Everything called `secret` is for nobody but the server. */
const PAYLOAD: FeaturePayload = {
  features: {
    plain: { defaultValue: "tea" },
    off: { defaultValue: false },
    forced: {
      defaultValue: "secret-default",
      rules: [
        { condition: { plan: "secret-plan" }, force: "secret-for-plan" },
        { condition: { id: { $notInGroup: "secret-group" } }, force: "for-others" },
      ],
    },
    checkout: { defaultValue: "secret-none", rules: [{ ...half("checkout"), variations: ["a", "b"] }] },
    // The same experiment under another flag, and one that hangs on it.
    "checkout-button": { defaultValue: 0, rules: [{ ...half("checkout"), variations: [1, 2] }] },
    "after-checkout": {
      defaultValue: "secret-none",
      rules: [
        { parentConditions: [{ id: "checkout", condition: { value: "b" }, gate: true }], force: "b-shown" },
      ],
    },
    // Everybody is counted in the holdout, and goes on to the next rule.
    "with-holdout": {
      defaultValue: "end",
      rules: [
        {
          ...{ key: "holdout", hashVersion: 2, variations: [0, 0], weights: [1, 0], coverage: 1 },
          meta: [{ key: "in", passthrough: true }, { key: "out" }],
        },
        { force: "behind-holdout" },
      ],
    },
  },
  savedGroups: { "secret-group": ["secret-member"] },
};

const ANNA: Evaluation = {
  attributes: { id: "anna" },
  forcedVariations: {},
  forcedFeatures: [],
  url: "https://shop.example/",
};

/** What an SDK makes of a payload: value and exposures of every feature, each by an SDK of its own. */
function seenBy({ attributes, forcedVariations, url }: Evaluation, payload: unknown) {
  const features = featurePayloadSchema.parse(payload);
  return Object.keys(PAYLOAD.features).map((key) => {
    const exposures: string[] = [];
    const sdk = new GrowthBook({
      ...{ attributes, forcedVariations, url },
      trackingCallback: (experiment, result) =>
        void exposures.push(`${experiment.key}=${result.key} of ${result.hashAttribute} ${result.hashValue}`),
    });
    sdk.initSync({ payload: features });
    const value: unknown = sdk.evalFeature(key).value;
    return { key, value, exposures };
  });
}

/** What arrives at an SDK. */
const sent = (evaluation: Evaluation): unknown =>
  JSON.parse(JSON.stringify(evaluatePayload(PAYLOAD, evaluation)));

test("an SDK sees the same values and exposures as if it evaluated itself", () => {
  const people = [
    ...Array.from({ length: 40 }, (_, n) => ({ ...ANNA, attributes: { id: `person-${n}` } })),
    { ...ANNA, attributes: {} },
    { ...ANNA, attributes: { id: "secret-member", plan: "secret-plan" } },
    { ...ANNA, forcedVariations: { checkout: 1 } },
    { ...ANNA, url: "https://shop.example/?checkout=0" },
  ];
  for (const person of people) expect(seenBy(person, sent(person))).toEqual(seenBy(person, PAYLOAD));
  // Both sides of the experiment were among them, and both counted.
  const exposed = new Set(people.flatMap((person) => seenBy(person, sent(person))[3]?.exposures));
  expect([...exposed].map((exposure) => exposure?.split(" ")[0])).toEqual(
    expect.arrayContaining(["checkout=old", "checkout=new"]),
  );
});

test("nothing is told but what somebody gets", () => {
  // By the hash of the second version, in 0.5 to 1 with this seed: found with the SDK over the whole payload.
  const inNew = Array.from({ length: 40 }, (_, n) => ({ ...ANNA, attributes: { id: `person-${n}` } })).find(
    (person) => seenBy(person, PAYLOAD)[3]?.value === "b",
  );
  if (!inNew) throw new Error("nobody gets the new checkout");
  const { features } = evaluatePayload(PAYLOAD, inNew);
  expect(JSON.stringify(features)).not.toMatch(/secret|condition|"a"|weights|seed/);
  expect(features).toMatchObject({ plain: { defaultValue: "tea" }, off: { defaultValue: false } });
  expect(features["forced"]).toEqual({ defaultValue: "for-others" });
  expect(features["checkout"]).toEqual({
    defaultValue: "b",
    rules: [
      {
        force: "b",
        tracks: [
          {
            experiment: {
              ...{ key: "checkout", phase: "0", hashAttribute: "id", hashVersion: 2 },
              variations: [{}, "b"],
            },
            result: {
              ...{ key: "new", name: "new", variationId: 1, value: "b", featureId: "checkout" },
              ...{ inExperiment: true, hashUsed: true, stickyBucketUsed: false },
              ...{ hashAttribute: "id", hashValue: inNew.attributes.id, bucket: expect.any(Number) },
            },
          },
        ],
      },
    ],
  });
});

test("forced features and variations are what was asked for, and are no exposures", () => {
  const { features } = evaluatePayload(PAYLOAD, {
    ...ANNA,
    forcedVariations: { checkout: 1 },
    forcedFeatures: [
      ["plain", { any: "value" }],
      ["unheard-of", 1],
    ],
  });
  expect(features).toMatchObject({ plain: { defaultValue: { any: "value" } } });
  expect(features["checkout"]).toEqual({ defaultValue: "b" });
  expect(features).not.toHaveProperty("unheard-of");
});

describe("experiments on pages", () => {
  const url = "https://shop.example/home";
  const urlPatterns = [{ include: true, type: "simple" as const, pattern: url }];
  const common = { urlPatterns, weights: [0, 1], hashAttribute: "id", changeId: "c" };
  const experiments: FeaturePayload["experiments"] = [
    { ...common, key: "look", variations: [{ css: "secret" }, { css: "b{}" }], condition: { id: "anna" } },
    {
      ...common,
      key: "other-page",
      variations: [{}, { js: "1" }],

      condition: { id: "secret" },
    },
    {
      ...common,
      key: "move",
      meta: [{ key: "stay" }, { key: "go" }],
      variations: [
        { urlRedirect: "https://shop.example/secret" },
        { urlRedirect: "https://shop.example/new" },
      ],
    },
  ];

  test("are left with what somebody sees, and lead there", () => {
    const asked = { ...ANNA, url };
    const reduced: unknown = JSON.parse(
      JSON.stringify(evaluatePayload({ features: {}, experiments }, asked)),
    );
    expect(JSON.stringify(reduced)).not.toMatch(/secret|condition/);
    const visited: string[] = [];
    const exposures: string[] = [];
    const looks: unknown[] = [];
    const sdk = new GrowthBook({
      ...{ attributes: asked.attributes, url },
      navigate: (to) => void visited.push(to),
      applyDomChangesCallback: (changes) => {
        looks.push(changes);
        return () => undefined;
      },
      trackingCallback: ({ key }, result) => void exposures.push(`${key}=${result.key}`),
    });
    sdk.initSync({ payload: featurePayloadSchema.parse(reduced) });
    expect(visited).toEqual(["https://shop.example/new"]);
    expect(looks).toEqual([{ css: "b{}" }]);
    expect(exposures).toEqual(["look=1", "move=go"]);
  });
});
