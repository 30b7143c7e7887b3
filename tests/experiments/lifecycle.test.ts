import { beforeEach, describe, expect, test } from "vitest";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { createHoldout, endHoldout, newHoldout, readHoldouts } from "#experiments/flags/holdouts";
import { createNamespace, namespaceSchema, readNamespaces } from "#experiments/flags/namespaces";
import { archiveExperiment, releaseVariation, stopExperiment } from "#experiments/lifecycle/end-experiment";
import { findExperiment, readExperiments } from "#experiments/lifecycle/find-experiment";
import { rampExperiment } from "#experiments/lifecycle/ramp-experiment";
import { saveExperiment } from "#experiments/lifecycle/save-experiment";
import { restartExperiment, startExperiment } from "#experiments/lifecycle/start-experiment";
import { HALVES, flagsForTests } from "./open-flags";

const place = flagsForTests();

const find = (key: string) => findExperiment({ db: place.control.db, project: place.stage.id }, key);
const moves = {
  start: () => startExperiment(place.control, place.stage.who(), "tasting"),
  stop: () => stopExperiment(place.control, place.stage.who(), { key: "tasting", release: null }),
  restart: () => restartExperiment(place.control, place.stage.who(), "tasting"),
  archive: () =>
    archiveExperiment(place.control, place.stage.who(), { key: "tasting", learning: "Tea sells." }),
  ramp: () => rampExperiment(place.control, place.stage.who(), { key: "tasting", coverage: 0.5 }),
  release: () => releaseVariation(place.control, place.stage.who(), { key: "tasting", release: null }),
};

describe("from state to state", () => {
  /** The way to each state, and what may be done there. */
  const STATES = {
    draft: { way: [], may: ["start", "archive"] },
    running: { way: ["start"], may: ["stop", "ramp"] },
    stopped: { way: ["start", "stop"], may: ["restart", "archive", "release"] },
    archived: { way: ["archive"], may: [] },
  } satisfies Record<string, { way: (keyof typeof moves)[]; may: (keyof typeof moves)[] }>;
  const ramp = { steps: [{ afterHours: 24, coverage: 0.5 }] };

  test.each(Object.entries(STATES))("%s", async (state, { way, may }) => {
    for (const [name, move] of Object.entries(moves)) {
      place.stage = await place.project();
      await place.stage.draftExperiment("tasting", { coverage: 0.1 }, { ramp });
      for (const step of way) await moves[step]();
      expect((await find("tasting")).status).toBe(state);
      await place.stage.audited();
      if (may.some((allowed) => allowed === name)) {
        await move();
        expect(await place.stage.audited()).toMatchObject([
          { action: `experiment.${name}`, subject: "tasting", accountId: 1 },
        ]);
      } else {
        await expect(move()).rejects.toMatchObject({ code: "not-now" });
        expect(await place.stage.audited()).toEqual([]);
      }
    }
  });
});

test("what ran is put away with what it taught", async () => {
  const archive = (learning: string) =>
    archiveExperiment(place.control, place.stage.who(), { key: "tasting", learning });
  await place.stage.draftExperiment("tasting", {});
  await moves.start();
  await moves.stop();
  await expect(archive(" ")).rejects.toMatchObject({
    code: "invalid",
    problems: [{ path: "learning", message: "is empty" }],
  });
  await archive(" Tea sells. ");
  expect(await find("tasting")).toMatchObject({ status: "archived", learning: "Tea sells." });
});

test("the design is fixed once it starts, but for the ramp; two who write at once do not write over each other", async () => {
  const steps = [
    { afterHours: 24, coverage: 0.4 },
    { afterHours: 48, coverage: 1 },
  ];
  await place.stage.draftExperiment("tasting", { coverage: 0.1 }, { ramp: { steps } });
  const drafted = await find("tasting");
  const writing = { ...drafted, seen: 1, name: "Tea tasting" };
  expect(await saveExperiment(place.control, place.stage.who("Mei"), writing)).toBe(2);
  await expect(
    saveExperiment(place.control, place.stage.who(), { ...writing, name: "Tasting" }),
  ).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(place.stage.draftExperiment("tasting", {})).rejects.toMatchObject({ code: "taken" });

  await startExperiment(place.control, place.stage.who(), "tasting");
  await expect(
    saveExperiment(place.control, place.stage.who(), { ...writing, seen: 3 }),
  ).rejects.toMatchObject({
    code: "not-now",
  });
  const ramp = (coverage: number) =>
    rampExperiment(place.control, place.stage.who(), { key: "tasting", coverage });
  await expect(ramp(0.5)).rejects.toMatchObject({ code: "invalid" });
  place.stage.now = new Date("2026-03-11T04:00:00.000Z");
  await ramp(0.4);
  await expect(ramp(0.4)).rejects.toMatchObject({ code: "invalid" });
  place.stage.now = new Date("2026-03-12T04:00:00.000Z");
  await expect(
    stopExperiment(place.control, place.stage.who(), {
      key: "tasting",
      release: { variation: "z", to: "everyone" },
    }),
  ).rejects.toMatchObject({ code: "invalid" });
  await stopExperiment(place.control, place.stage.who(), {
    key: "tasting",
    release: { variation: "b", to: "everyone" },
  });
  expect(await find("tasting")).toMatchObject({
    name: "Tea tasting",
    status: "stopped",
    turn: 5,
    release: { variation: "b", to: "everyone" },
    phases: [
      {
        from: "2026-03-10T04:00:00.000Z",
        to: "2026-03-12T04:00:00.000Z",
        seed: "tasting",
        coverage: [
          { at: "2026-03-10T04:00:00.000Z", share: 0.1 },
          { at: "2026-03-11T04:00:00.000Z", share: 0.4 },
        ],
      },
    ],
  });
  await restartExperiment(place.control, place.stage.who(), "tasting");
  const again = await find("tasting");
  expect(again.phases.map(({ seed, to }) => ({ seed, to }))).toEqual([
    { seed: "tasting", to: "2026-03-12T04:00:00.000Z" },
    { seed: "tasting/1", to: null },
  ]);
  expect(again).toMatchObject({
    release: null,
    assignment: { seed: "tasting/1", coverage: 0.1, bucketVersion: 1 },
  });
});

test("it starts with a hypothesis, a goal, a ramp that grows, and a value in every flag for every variation", async () => {
  await place.stage.draftExperiment("tasting", {}, { hypothesis: " " });
  await expect(moves.start()).rejects.toThrow("hypothesis");
  const designed = async (key: string, assignment: object, design: object) => {
    await place.stage.draftExperiment(key, assignment, design);
    return startExperiment(place.control, place.stage.who(), key);
  };
  await expect(designed("aimless", {}, { goals: [] })).rejects.toThrow("goal");
  const shrinking = { ramp: { steps: [{ afterHours: 1, coverage: 0.5 }] } };
  await expect(designed("shrinking", { coverage: 0.5 }, shrinking)).rejects.toThrow("grow");

  await place.stage.draftExperiment("offer", {});
  const rule = { kind: "experiment", id: "test", experiment: "offer", values: { a: true, b: false } };
  await place.stage.publish("banner", { rules: [rule] });
  const { design } = await find("offer");
  const more = [...HALVES.map((half) => ({ ...half, weight: 0.25 })), { key: "c", name: "C", weight: 0.5 }];
  const assignment = experimentAssignment.parse({ seed: "offer", variations: more });
  await saveExperiment(place.control, place.stage.who(), {
    key: "offer",
    name: "Offer",
    seen: 1,
    assignment,
    design,
  });
  await expect(startExperiment(place.control, place.stage.who(), "offer")).rejects.toThrow(
    "banner lacks a value",
  );
  await expect(
    archiveExperiment(place.control, place.stage.who(), { key: "offer", learning: "None." }),
  ).rejects.toMatchObject({
    code: "in-use",
  });
});

describe("namespaces", () => {
  const part = (from: number, to: number, more: object = {}) => ({
    namespace: { key: "checkout", from, to, ...more },
  });
  beforeEach(() =>
    createNamespace(
      place.control,
      place.stage.who(),
      namespaceSchema.parse({ key: "checkout", name: "Checkout" }),
    ),
  );

  test("parts that lie over each other are refused unless that is meant, also when two are drawn up at once", async () => {
    await place.stage.draftExperiment("one", part(0, 0.4));
    await place.stage.draftExperiment("two", part(0.4, 0.7));
    await expect(place.stage.draftExperiment("three", part(0.39, 0.41))).rejects.toThrow("taken by one, two");
    await expect(place.stage.draftExperiment("three", part(0, 1))).rejects.toMatchObject({ code: "overlap" });
    await place.stage.draftExperiment("three", part(0, 1, { overlapMeant: true }));
    const both = await Promise.allSettled(
      ["four", "five"].map((key) => place.stage.draftExperiment(key, part(0.8, 0.9))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [namespace] = await readNamespaces(place.control, place.stage.id);
    expect(namespace?.taken).toHaveLength(4);
    expect(namespace?.taken).toContainEqual({ experiment: "two", from: 0.4, to: 0.7 });
  });

  test("a part is free again when its experiment ends, and then may be another's", async () => {
    await place.stage.draftExperiment("tasting", part(0, 0.4));
    await moves.start();
    await moves.stop();
    await place.stage.draftExperiment("other", part(0.3, 0.5));
    await expect(moves.restart()).rejects.toMatchObject({ code: "overlap" });
    await archiveExperiment(place.control, place.stage.who(), { key: "other", learning: "None." });
    await moves.restart();
  });

  test("its experiments are all drawn by its attribute", async () => {
    await expect(
      place.stage.draftExperiment("one", { ...part(0, 0.1), hashAttribute: "device" }),
    ).rejects.toMatchObject({
      problems: [{ path: "hashAttribute", message: "is not id, by which the namespace is drawn" }],
    });
    await expect(
      createNamespace(
        place.control,
        place.stage.who(),
        namespaceSchema.parse({ key: "checkout", name: "Again" }),
      ),
    ).rejects.toMatchObject({ code: "taken" });
  });
});

test("what an assignment names has to be there, and weights make one", async () => {
  await createHoldout(
    place.control,
    place.stage.who(),
    newHoldout.parse({ key: "year", name: "Year", share: 0.05 }),
  );
  await endHoldout(place.control, place.stage.who(), "year");
  await expect(endHoldout(place.control, place.stage.who(), "year")).rejects.toMatchObject({
    code: "unknown",
  });
  expect(await readHoldouts(place.control, place.stage.id)).toMatchObject([
    { key: "year", share: 0.05, endedAt: place.stage.now },
  ]);
  const naming = {
    namespace: { key: "nowhere", from: 0, to: 1 },
    holdout: "year",
    groups: [{ match: "none", groups: ["vips"] }],
  };
  await expect(place.stage.draftExperiment("tasting", naming)).rejects.toMatchObject({
    code: "invalid",
    problems: [
      { path: "namespace", message: "names the unknown namespace nowhere" },
      { path: "holdout", message: "names year, which is no holdout or has ended" },
      { path: "groups", message: "names the unknown group vips" },
    ],
  });
  expect(await readExperiments(place.control, place.stage.id)).toEqual([]);
  const weigh = (...weights: number[]) =>
    experimentAssignment.safeParse({
      seed: "s",
      variations: weights.map((weight, at) => ({ key: `${at}`, name: "", weight })),
    }).success;
  expect([weigh(0.5, 0.5), weigh(0.333, 0.333, 0.333), weigh(0.5, 0.4), weigh(1)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
