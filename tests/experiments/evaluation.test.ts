import { describe, expect, test } from "vitest";
import { GrowthBook, type GrowthBookPayload } from "@growthbook/growthbook";
import { createHoldout, endHoldout, newHoldout } from "#experiments/flags/holdouts";
import { createNamespace, namespaceSchema } from "#experiments/flags/namespaces";
import { createGroup, newGroup } from "#experiments/flags/saved-groups";
import { evaluatePayload } from "#experiments/growthbook/evaluate-payload";
import type { FeaturePayload } from "#experiments/growthbook/feature-payload";
import { releaseVariation, stopExperiment } from "#experiments/lifecycle/end-experiment";
import { rampExperiment } from "#experiments/lifecycle/ramp-experiment";
import { restartExperiment, startExperiment } from "#experiments/lifecycle/start-experiment";
import { bounds, evaluate, members } from "./evaluate";
import { flagsForTests } from "./open-flags";

const COUNT = 4_000;
const MEMBERS = members(COUNT);

const place = flagsForTests();

const among = (counted: number, [least, most]: [number, number]) => {
  expect(counted).toBeGreaterThan(least);
  expect(counted).toBeLessThan(most);
};
/** The members to whom a flag gives a value. */
const getting = (payload: FeaturePayload, flag: string, value: unknown = true) =>
  new Set(MEMBERS.filter((member) => evaluate(payload, flag, member).value === value).map(({ id }) => id));
/** The members in an experiment, by the variation that they are exposed to. */
const exposed = (payload: FeaturePayload, flag: string) => {
  const found = new Map<string, string>();
  for (const member of MEMBERS) {
    const { source, experimentResult } = evaluate(payload, flag, member);
    if (source === "experiment" && experimentResult) found.set(member.id, experimentResult.key);
  }
  return found;
};
const isWithin = (some: Iterable<string>, all: { has(id: string): boolean }) =>
  [...some].every((id) => all.has(id));

const testRule = (experiment: string, id = "test") => ({
  ...{ kind: "experiment", id, experiment },
  values: { a: "plain", b: "tea" },
});
/** Publishes a flag of text that is "none" outside its experiment, and starts that. */
async function run(experiment: string, assignment: object = {}, design: object = {}) {
  await place.stage.draftExperiment(experiment, assignment, design);
  await place.stage.publish(experiment, { defaultValue: "none", rules: [testRule(experiment)] }, "string");
  await startExperiment(place.control, place.stage.who(), experiment);
  return place.stage.payload();
}

describe("rollouts", () => {
  const rollout = (id: string, coverage: number) => ({ kind: "rollout", id, value: true, coverage });

  test("give a value to their share; a larger share keeps who had it, and each rule draws for itself", async () => {
    await place.stage.publish("banner", { rules: [rollout("some", 0.3)] });
    const some = getting(await place.stage.payload(), "banner");
    among(some.size, bounds(0.3, COUNT));
    await place.stage.publish("banner", { rules: [rollout("some", 0.6)] });
    const more = getting(await place.stage.payload(), "banner");
    among(more.size, bounds(0.6, COUNT));
    expect(isWithin(some, more)).toBe(true);

    await place.stage.publish("popup", { rules: [rollout("some", 0.5)] });
    const other = getting(await place.stage.payload(), "popup");
    among([...other].filter((id) => more.has(id)).length, bounds(0.3, COUNT));
    await place.stage.publish("banner", { rules: [rollout("some", 0)] });
    expect(getting(await place.stage.payload(), "banner").size).toBe(0);
  });

  test("the first rule that fits decides, and rules may be for some environments or be put aside", async () => {
    const force = (id: string, value: string, more: object) => ({ kind: "force", id, value, ...more });
    await place.stage.publish(
      "banner",
      {
        on: ["production", "dev"],
        defaultValue: "default",
        rules: [
          force("off", "off", { enabled: false }),
          force("dev", "dev", { environments: ["dev"] }),
          force("young", "young", { condition: { age: { $lt: 18 } } }),
          force("cities", "cities", {
            condition: {
              $or: [{ city: "上海" }, { city: { $in: ["杭州", "苏州"] } }],
              $not: { tags: { $elemMatch: { $eq: "vip" } } },
            },
          }),
        ],
      },
      "string",
    );
    const production = await place.stage.payload();
    const value = (attributes: object) => evaluate(production, "banner", { ...attributes }).value;
    expect(value({ age: 17, city: "上海" })).toBe("young");
    expect(value({ age: 18, city: "杭州" })).toBe("cities");
    expect(value({ age: 18, city: "上海", tags: ["vip"] })).toBe("default");
    expect(value({ age: 18 })).toBe("default");
    // What an attribute is that nobody told: null, which SDKs hold to be below 18.
    expect(value({})).toBe("young");
    expect(evaluate(await place.stage.payload("dev"), "banner", {}).value).toBe("dev");
  });
});

describe("experiments", () => {
  test("split by weight; whoever is in keeps their variation while it ramps up, and a draft gives nothing", async () => {
    const variations = [
      { key: "a", name: "Plain", weight: 0.25 },
      { key: "b", name: "Tea", weight: 0.75 },
    ];
    const ramp = {
      steps: [
        { afterHours: 24, coverage: 0.5 },
        { afterHours: 48, coverage: 1 },
      ],
    };
    await place.stage.draftExperiment("tasting", { variations, coverage: 0.2 }, { ramp });
    await place.stage.publish("banner", { defaultValue: "none", rules: [testRule("tasting")] }, "string");
    expect(exposed(await place.stage.payload(), "banner").size).toBe(0);

    await startExperiment(place.control, place.stage.who(), "tasting");
    const steps = [exposed(await place.stage.payload(), "banner")];
    for (const coverage of [0.5, 1]) {
      await rampExperiment(place.control, place.stage.who(), { key: "tasting", coverage });
      steps.push(exposed(await place.stage.payload(), "banner"));
    }
    const [first, second, last] = steps;
    if (!first || !second || !last) throw new Error("there are three steps");
    among(first.size, bounds(0.2, COUNT));
    among(second.size, bounds(0.5, COUNT));
    expect(last.size).toBe(COUNT);
    for (const step of steps) {
      expect([...step].filter(([id, variation]) => last.get(id) !== variation)).toEqual([]);
    }
    among([...last.values()].filter((key) => key === "b").length, bounds(0.75, COUNT));
    among([...first.values()].filter((key) => key === "b").length, bounds(0.75, first.size));
  });

  test("tell the SDK all it needs to expose and to remember", async () => {
    const payload = await run("tasting", {
      fallbackAttribute: "device",
      minBucketVersion: 0,
      bucketVersion: 2,
    });
    expect(payload.features["tasting"]?.rules).toEqual([
      {
        id: "test",
        key: "tasting",
        name: "tasting",
        phase: "0",
        seed: "tasting",
        hashAttribute: "id",
        fallbackAttribute: "device",
        hashVersion: 2,
        variations: ["plain", "tea"],
        weights: [0.5, 0.5],
        coverage: 1,
        meta: [
          { key: "a", name: "A" },
          { key: "b", name: "B" },
        ],
        bucketVersion: 2,
        minBucketVersion: 0,
      },
    ]);
    const exposures: unknown[] = [];
    const sdk = new GrowthBook({
      attributes: { id: "member-1" },
      trackingCallback: (experiment, { key }) => void exposures.push([experiment.key, key]),
    }).initSync({ payload });
    expect(exposures).toEqual([]);
    const { value } = sdk.evalFeature("tasting");
    expect(exposures).toEqual([["tasting", value === "tea" ? "b" : "a"]]);
  });

  test("begun anew, they draw anew", async () => {
    const before = exposed(await run("tasting"), "tasting");
    await stopExperiment(place.control, place.stage.who(), { key: "tasting", release: null });
    expect(exposed(await place.stage.payload(), "tasting").size).toBe(0);
    await restartExperiment(place.control, place.stage.who(), "tasting");
    const payload = await place.stage.payload();
    expect(payload.features["tasting"]?.rules).toMatchObject([
      { phase: "1", bucketVersion: 1, key: "tasting" },
    ]);
    const after = exposed(payload, "tasting");
    among([...after].filter(([id, key]) => before.get(id) === key).length, bounds(0.5, COUNT));
  });

  test("are for those whom rule and experiment both mean", async () => {
    await createGroup(
      place.control,
      place.stage.who(),
      newGroup.parse({
        key: "even",
        name: "Even",
        from: { members: MEMBERS.filter((_, at) => at % 2 === 1).map(({ id }) => id) },
      }),
    );
    await place.stage.draftExperiment("tasting", { groups: [{ match: "any", groups: ["even"] }] });
    const rule = { ...testRule("tasting"), condition: { id: { $regex: "[1-4]$" } } };
    await place.stage.publish("banner", { defaultValue: "none", rules: [rule] }, "string");
    await startExperiment(place.control, place.stage.who(), "tasting");
    const inside = [...exposed(await place.stage.payload(), "banner").keys()];
    expect(inside).toEqual(MEMBERS.map(({ id }) => id).filter((id) => /[24]$/.test(id)));
  });
});

describe("what is released", () => {
  test("goes to those who were covered, each of whom keeps or gains it, or to everybody who was meant", async () => {
    const payload = await run("tasting", { coverage: 0.4, condition: { id: { $ne: "member-7" } } });
    const covered = exposed(payload, "tasting");
    const release = { variation: "b", to: "covered" } as const;
    await stopExperiment(place.control, place.stage.who(), { key: "tasting", release });
    const shipped = await place.stage.payload();
    expect(getting(shipped, "tasting", "tea")).toEqual(new Set(covered.keys()));
    expect(shipped.features["tasting"]?.rules).toMatchObject([
      {
        force: "tea",
        seed: "tasting",
        coverage: 0.4,
        hashVersion: 2,
        condition: { id: { $ne: "member-7" } },
      },
      {
        force: "tea",
        seed: "tasting",
        coverage: 0.4,
        hashVersion: 2,
        condition: { id: { $ne: "member-7" } },
      },
    ]);
    expect(exposed(shipped, "tasting").size).toBe(0);

    await releaseVariation(place.control, place.stage.who(), {
      key: "tasting",
      release: { variation: "b", to: "everyone" },
    });
    const all = new Set(MEMBERS.map(({ id }) => id));
    all.delete("member-7");
    expect(getting(await place.stage.payload(), "tasting", "tea")).toEqual(all);
    await releaseVariation(place.control, place.stage.who(), { key: "tasting", release: null });
    expect(getting(await place.stage.payload(), "tasting", "tea").size).toBe(0);
  });

  test("of an experiment in a namespace stays in its part, with one rule when that was covered whole", async () => {
    await createNamespace(
      place.control,
      place.stage.who(),
      namespaceSchema.parse({ key: "checkout", name: "Checkout" }),
    );
    const payload = await run("tasting", { namespace: { key: "checkout", from: 0.2, to: 0.6 } });
    const covered = exposed(payload, "tasting");
    await stopExperiment(place.control, place.stage.who(), {
      key: "tasting",
      release: { variation: "a", to: "covered" },
    });
    const shipped = await place.stage.payload();
    expect(getting(shipped, "tasting", "plain")).toEqual(new Set(covered.keys()));
    expect(shipped.features["tasting"]?.rules).toHaveLength(1);
  });
});

test("in a namespace nobody is in two experiments, and everybody is in one when it is shared out", async () => {
  await createNamespace(
    place.control,
    place.stage.who(),
    namespaceSchema.parse({ key: "checkout", name: "Checkout" }),
  );
  const part = (from: number, to: number) => ({ namespace: { key: "checkout", from, to } });
  await run("one", part(0, 0.3));
  const payload = await run("two", part(0.3, 1));
  const [one, two] = [exposed(payload, "one"), exposed(payload, "two")];
  expect([...one.keys()].filter((id) => two.has(id))).toEqual([]);
  expect(one.size + two.size).toBe(COUNT);
  among(one.size, bounds(0.3, COUNT));
});

describe("holdouts", () => {
  const sdkOf = (payload: GrowthBookPayload, attributes: object) =>
    new GrowthBook({ attributes: { ...attributes } }).initSync({ payload });
  /** To which variation of an experiment each member is exposed by a flag. */
  const exposuresTo = (experiment: string, flag: string, sdk: (attributes: object) => GrowthBook) => {
    const found = new Map<string, string>();
    for (const member of MEMBERS) {
      const own = sdk(member);
      own.setTrackingCallback((viewed, { key }) => {
        if (viewed.key === experiment) found.set(member.id, key);
      });
      own.evalFeature(flag);
    }
    return found;
  };

  test("keep their share out of every experiment that names them, and out of what is released, until they end", async () => {
    await createHoldout(
      place.control,
      place.stage.who(),
      newHoldout.parse({ key: "year", name: "Year", share: 0.1 }),
    );
    const held = { holdout: "year" };
    await run("one", held);
    await run("two", held);
    const payload = await run("free");
    const exposures = exposuresTo("holdout:year", "one", (attributes) => sdkOf(payload, attributes));
    const out = MEMBERS.map(({ id }) => id).filter((id) => exposures.get(id) === "held");
    expect(exposures.size).toBe(COUNT);
    among(out.length, bounds(0.1, COUNT));
    for (const flag of ["one", "two"]) {
      const inside = exposed(payload, flag);
      expect(inside.size).toBe(COUNT - out.length);
      expect(out.filter((id) => inside.has(id))).toEqual([]);
      // Who is held gets what is there without the experiment.
      expect(evaluate(payload, flag, { id: out[0] })).toMatchObject({
        value: "none",
        source: "defaultValue",
      });
    }
    expect(exposed(payload, "free").size).toBe(COUNT);
    expect(evaluate(payload, "one", { device: "no id yet" }).source).toBe("defaultValue");

    // Worked out by the server it is the same, exposures to the holdout included.
    const remote = (attributes: object) => {
      const given = { attributes: { ...attributes }, forcedVariations: {}, forcedFeatures: [], url: "" };
      return sdkOf(evaluatePayload(payload, given) as GrowthBookPayload, attributes);
    };
    for (const flag of ["one", "two"]) expect(exposuresTo("holdout:year", flag, remote)).toEqual(exposures);
    for (const member of MEMBERS.slice(0, 500)) {
      for (const flag of ["one", "two", "free"]) {
        expect(remote(member).getFeatureValue(flag, null)).toBe(evaluate(payload, flag, member).value);
      }
    }

    await stopExperiment(place.control, place.stage.who(), {
      key: "one",
      release: { variation: "b", to: "everyone" },
    });
    expect(getting(await place.stage.payload(), "one", "tea").size).toBe(COUNT - out.length);
    await endHoldout(place.control, place.stage.who(), "year");
    const after = await place.stage.payload();
    expect(getting(after, "one", "tea").size).toBe(COUNT);
    expect(Object.keys(after.features)).toEqual(["free", "one", "two"]);
  });
});

test("without its prerequisites a flag gives nothing, and a rule is passed over", async () => {
  await place.stage.publish("shop", {
    rules: [{ kind: "force", id: "cn", value: true, condition: { country: "CN" } }],
  });
  await place.stage.publish("banner", {
    prerequisites: [{ flag: "shop", condition: { value: true } }],
    defaultValue: true,
  });
  const rule = {
    kind: "force",
    id: "new",
    value: "new",
    prerequisites: [{ flag: "banner", condition: { value: true } }],
  };
  await place.stage.publish("checkout", { defaultValue: "old", rules: [rule] }, "string");
  const results = async (country: string) => {
    const payload = await place.stage.payload();
    return ["banner", "checkout"].map((flag) => {
      const { value, source } = evaluate(payload, flag, { country });
      return [value, source];
    });
  };
  expect(await results("CN")).toEqual([
    [true, "defaultValue"],
    ["new", "force"],
  ]);
  expect(await results("DE")).toEqual([
    [null, "prerequisite"],
    ["old", "defaultValue"],
  ]);
  await place.stage.publish("shop", { on: [], defaultValue: true });
  expect(await results("CN")).toEqual([
    [null, "prerequisite"],
    ["old", "defaultValue"],
  ]);
});

test("saved groups: in any, in all, in none, and inside a condition; only those used are handed out", async () => {
  const groups = { tea: ["anna", "ben"], koc: ["ben", "cleo"], unused: ["dan"], numbers: [7] };
  for (const [key, list] of Object.entries(groups)) {
    const attribute = key === "numbers" ? "shop.id" : "id";
    await createGroup(
      place.control,
      place.stage.who(),
      newGroup.parse({ key, name: key, attribute, from: { members: list } }),
    );
  }
  const rule = (id: string, more: object) => ({ kind: "force", id, value: id, ...more });
  await place.stage.publish(
    "banner",
    {
      defaultValue: "default",
      rules: [
        rule("all", { groups: [{ match: "all", groups: ["tea", "koc"] }] }),
        rule("any", {
          groups: [{ match: "any", groups: ["tea", "koc"] }],
          condition: { id: { $ne: "cleo" } },
        }),
        rule("inside", { condition: { $nor: [{ id: { $notInGroup: "koc" } }] } }),
        rule("shop", {
          groups: [
            { match: "any", groups: ["numbers"] },
            { match: "none", groups: ["tea"] },
          ],
        }),
      ],
    },
    "string",
  );
  const payload = await place.stage.payload();
  const value = (attributes: object) => evaluate(payload, "banner", { ...attributes }).value;
  expect(["anna", "ben", "cleo", "dan"].map((id) => value({ id }))).toEqual([
    "any",
    "all",
    "inside",
    "default",
  ]);
  expect(value({ id: "dan", shop: { id: 7 } })).toBe("shop");
  expect(Object.keys(payload.savedGroups ?? {})).toEqual(["koc", "numbers", "tea"]);
});

test("flags and rules come and go by their schedules, at the instants they name", async () => {
  const rule = {
    ...{ kind: "force", id: "sale", value: "sale" },
    schedule: { from: "2026-03-20T00:00:00+08:00", until: "2026-03-21T00:00:00+08:00" },
  };
  const schedule = { until: "2026-04-01T00:00:00Z" };
  await place.stage.publish("banner", { defaultValue: "plain", rules: [rule], schedule }, "string");
  const at = async (instant: string) =>
    evaluate(await place.stage.payload("production", new Date(instant)), "banner", {}).value;
  expect(await at("2026-03-19T15:59:59.999Z")).toBe("plain");
  expect(await at("2026-03-19T16:00:00.000Z")).toBe("sale");
  expect(await at("2026-03-20T15:59:59.999Z")).toBe("sale");
  expect(await at("2026-03-20T16:00:00.000Z")).toBe("plain");
  expect(await at("2026-03-31T23:59:59.999Z")).toBe("plain");
  expect(await at("2026-04-01T00:00:00.000Z")).toBe(null);
});
