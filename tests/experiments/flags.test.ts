import { describe, expect, test } from "vitest";
import { readFlagLog } from "#experiments/flags/flag-log";
import { readLiveState } from "#experiments/flags/live-state";
import { tryFlag } from "#experiments/flags/try-flag";
import { createConnection, newConnection, revokeConnection } from "#experiments/flags/sdk-connections";
import { approveDraft, discardDraft, saveDraft } from "#experiments/flags/drafts";
import { flagSettingsSchema, saveFlagSettings } from "#experiments/flags/flag-settings";
import { archiveFlag, createFlag } from "#experiments/flags/flags";
import { killFlag, restoreFlag } from "#experiments/flags/kill-switch";
import { publishDraft, revertFlag } from "#experiments/flags/publish-flag";
import { readDrafts, readFlags, readRevisions } from "#experiments/flags/read-flags";
import { createGroup, newGroup, removeGroup } from "#experiments/flags/saved-groups";
import { startExperiment } from "#experiments/lifecycle/start-experiment";
import { define, flagsForTests } from "./open-flags";

const place = flagsForTests();

const forAll = (value: unknown, id = "all") => ({ kind: "force", id, value });
const writing = (flag: string, basedOn: number, definition: object) => ({
  ...{ flag, draft: null, basedOn, comment: "" },
  definition: define(definition),
});

describe("drafts and revisions", () => {
  test("what is published is in force, and stays to be read with who did it and why", async () => {
    await createFlag(place.control, place.stage.who(), { key: "banner", type: "string" });
    expect(await place.stage.payload()).toEqual({ features: {}, savedGroups: {} });
    const first = await saveDraft(place.control, place.stage.who(), {
      ...writing("banner", 0, { defaultValue: "plain" }),
      comment: "the banner",
    });
    expect(await place.stage.payload()).toEqual({ features: {}, savedGroups: {} });
    expect(await publishDraft(place.control, place.stage.who("Mei"), first)).toBe(1);
    expect(await place.stage.publish("banner", { defaultValue: "plain", rules: [forAll("tea")] })).toBe(2);

    expect((await place.stage.payload()).features).toEqual({
      banner: { defaultValue: "plain", rules: [{ id: "all", force: "tea" }] },
    });
    expect(await place.stage.payload("staging")).toEqual({ features: {}, savedGroups: {} });
    const revisions = await readRevisions(place.control, place.stage.id, "banner");
    expect(revisions.map(({ number, by, comment }) => ({ number, by, comment }))).toEqual([
      { number: 2, by: "Lin", comment: "" },
      { number: 1, by: "Mei", comment: "the banner" },
    ]);
    expect(await readDrafts(place.control, place.stage.id, "banner")).toEqual([]);
    expect(await readFlags(place.control, place.stage.id)).toMatchObject([
      { key: "banner", type: "string", live: 2, drafts: 0, kills: [], definition: { defaultValue: "plain" } },
    ]);
  });

  test("a draft based on an earlier revision is refused with what changed meanwhile, and is still there", async () => {
    await place.stage.publish("banner", { rules: [forAll(true)] });
    const late = await saveDraft(
      place.control,
      place.stage.who("Mei"),
      writing("banner", 1, { description: "by Mei" }),
    );
    await place.stage.publish("banner", {
      rules: [forAll(true), { ...forAll(true, "vip"), condition: { tier: "gold" } }],
    });

    const publishing = publishDraft(place.control, place.stage.who("Mei"), late);
    await expect(publishing).rejects.toMatchObject({
      name: "ConflictError",
      code: "conflict",
      changes: [
        { path: "ruleOrder", before: ["all"], after: ["all", "vip"] },
        { path: "rules.vip", before: undefined, after: { condition: { tier: "gold" } } },
      ],
    });
    expect(await readDrafts(place.control, place.stage.id, "banner")).toMatchObject([
      { ...late, basedOn: 1, definition: { description: "by Mei" } },
    ]);

    const again = await saveDraft(place.control, place.stage.who("Mei"), {
      ...writing("banner", 2, { description: "by Mei" }),
      draft: late,
    });
    expect(await publishDraft(place.control, place.stage.who("Mei"), again)).toBe(3);
  });

  test("of two who write in one draft, the second is told and loses nothing", async () => {
    await createFlag(place.control, place.stage.who(), { key: "banner", type: "boolean" });
    const draft = await saveDraft(place.control, place.stage.who(), writing("banner", 0, {}));
    const mine = { ...writing("banner", 0, { defaultValue: true }), draft };
    await saveDraft(place.control, place.stage.who(), mine);
    const theirs = { ...writing("banner", 0, { description: "of Mei" }), draft };
    await expect(saveDraft(place.control, place.stage.who("Mei"), theirs)).rejects.toMatchObject({
      code: "conflict",
      changes: [
        { path: "description", before: "of Mei", after: "" },
        { path: "defaultValue", before: false, after: true },
      ],
    });
    await expect(publishDraft(place.control, place.stage.who("Mei"), draft)).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(discardDraft(place.control, place.stage.who("Mei"), draft)).rejects.toMatchObject({
      code: "conflict",
    });
    await discardDraft(place.control, place.stage.who("Mei"), { ...draft, turn: 2 });
    await expect(publishDraft(place.control, place.stage.who(), { ...draft, turn: 2 })).rejects.toMatchObject(
      {
        code: "unknown",
      },
    );
  });

  test("of two who publish at once, one is refused", async () => {
    await place.stage.publish("banner", {});
    const drafts = await Promise.all(
      [1, 2, 3].map((n) =>
        saveDraft(place.control, place.stage.who(), writing("banner", 1, { description: `${n}` })),
      ),
    );
    const done = await Promise.allSettled(
      drafts.map((draft) => publishDraft(place.control, place.stage.who(), draft)),
    );
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readRevisions(place.control, place.stage.id, "banner")).toHaveLength(2);
    expect(await readDrafts(place.control, place.stage.id, "banner")).toHaveLength(2);
  });

  test("an earlier revision is put in force again by one call, unless another was published meanwhile", async () => {
    await place.stage.publish("banner", { rules: [forAll(true)] });
    await place.stage.publish("banner", {});
    const asked = { flag: "banner", to: 1, seen: 2, comment: "it was better" };
    expect(await revertFlag(place.control, place.stage.who("Mei"), asked)).toBe(3);
    expect((await place.stage.payload()).features["banner"]?.rules).toEqual([{ id: "all", force: true }]);
    await expect(revertFlag(place.control, place.stage.who(), asked)).rejects.toMatchObject({
      code: "conflict",
      changes: [
        { path: "ruleOrder", before: [], after: ["all"] },
        { path: "rules.all", before: undefined },
      ],
    });
    await expect(
      revertFlag(place.control, place.stage.who(), { ...asked, to: 9, seen: 3 }),
    ).rejects.toMatchObject({
      code: "unknown",
    });
  });
});

test("where approval is wanted, somebody else approves of each turn of a draft", async () => {
  await place.stage.publish("banner", {});
  await saveFlagSettings(place.control, place.stage.who(), { environments: ["production"], approval: true });
  const draft = await saveDraft(
    place.control,
    place.stage.who(),
    writing("banner", 1, { rules: [forAll(true)] }),
  );
  const refused = { code: "approval" };
  await expect(publishDraft(place.control, place.stage.who(), draft)).rejects.toMatchObject(refused);
  await expect(approveDraft(place.control, place.stage.who(), draft)).rejects.toMatchObject(refused);
  await approveDraft(place.control, place.stage.who("Mei"), draft);

  // Another turn is another thing to approve of, and who wrote in it once is one of its writers.
  const next = await saveDraft(place.control, place.stage.who("Mei"), { ...writing("banner", 1, {}), draft });
  await expect(publishDraft(place.control, place.stage.who(), next)).rejects.toMatchObject(refused);
  await expect(approveDraft(place.control, place.stage.who(), next)).rejects.toMatchObject(refused);
  await expect(approveDraft(place.control, place.stage.who("Mei"), next)).rejects.toMatchObject(refused);
  const token = { ...place.stage.who(), by: { id: null, name: "a token" } };
  await expect(approveDraft(place.control, token, next)).rejects.toMatchObject(refused);

  const own = await saveDraft(
    place.control,
    place.stage.who(),
    writing("banner", 1, { rules: [forAll(true)] }),
  );
  await approveDraft(place.control, place.stage.who("Mei"), own);
  expect(await publishDraft(place.control, place.stage.who(), own)).toBe(2);

  // Revision 1 is from before approvals were wanted.
  const back = { flag: "banner", seen: 2, comment: "" };
  await expect(revertFlag(place.control, place.stage.who(), { ...back, to: 1 })).rejects.toMatchObject(
    refused,
  );
  expect(await revertFlag(place.control, place.stage.who(), { ...back, to: 2 })).toBe(3);
});

test("the kill switch turns a flag off where it is pulled, until it is put back, whatever is published", async () => {
  await place.stage.publish("banner", { on: ["production", "staging"], rules: [forAll(true)] });
  const before = await place.stage.publications();
  const banner = { flag: "banner", environment: "production" };
  await killFlag(place.control, place.stage.who("Mei"), { ...banner, reason: "it broke the shop" });
  await killFlag(place.control, place.stage.who(), { ...banner, reason: "again" });
  expect((await place.stage.payload()).features).toEqual({});
  expect((await place.stage.payload("staging")).features).toHaveProperty("banner");
  const after = await place.stage.publications();
  expect(after["production"]).toBeGreaterThan(before["production"] ?? NaN);
  expect(after["staging"]).toBe(before["staging"]);

  await place.stage.publish("banner", { on: ["production"] });
  expect((await place.stage.payload()).features).toEqual({});
  expect(await readFlags(place.control, place.stage.id)).toMatchObject([
    { kills: [{ environment: "production", reason: "it broke the shop" }] },
  ]);
  await restoreFlag(place.control, place.stage.who(), banner);
  expect((await place.stage.payload()).features).toHaveProperty("banner");
  await expect(restoreFlag(place.control, place.stage.who(), banner)).rejects.toMatchObject({
    code: "unknown",
  });
  await expect(
    killFlag(place.control, place.stage.who(), { ...banner, environment: "moon", reason: "" }),
  ).rejects.toMatchObject({ code: "unknown" });
});

test("a flag is tried out as it is in force, or as a draft of it would be", async () => {
  const { control, stage } = place;
  await stage.draftExperiment("tasting", {});
  await startExperiment(control, stage.who(), "tasting");
  const vip = { ...forAll("tea", "vip"), condition: { tier: "gold" } };
  await stage.publish("gate", { defaultValue: true });
  await stage.publish("banner", { defaultValue: "plain", rules: [vip] }, "string");
  const state = await readLiveState(control.db, stage.id, "listed");
  const tried = (attributes: object, draft: object | null = null, environment = "production") =>
    tryFlag(state, {
      ...{ flag: "banner", environment, now: stage.now, attributes: { ...attributes } },
      draft: draft && define(draft),
    });
  const none = { rule: null, experiment: null };
  expect(tried({ tier: "gold" })).toEqual({ ...none, value: "tea", source: "force", rule: "vip" });
  expect(tried({})).toEqual({ ...none, value: "plain", source: "defaultValue" });
  expect(tried({}, null, "staging")).toEqual({ ...none, value: null, source: "unknownFeature" });
  const closed = { defaultValue: "plain", prerequisites: [{ flag: "gate", condition: { value: false } }] };
  expect(tried({}, closed)).toEqual({ ...none, value: null, source: "prerequisite" });
  const tasting = { kind: "experiment", id: "test", experiment: "tasting", values: { a: "a", b: "b" } };
  const { value, ...why } = tried({ id: "member-1" }, { defaultValue: "plain", rules: [tasting] });
  expect(why).toEqual({
    source: "experiment",
    rule: "test",
    experiment: { key: "tasting", variation: value },
  });
});

test("every change is in the audit log with who, when, before and after; what fails leaves no trace", async () => {
  await place.stage.publish("banner", {});
  await place.stage.audited();
  place.stage.now = new Date("2026-03-11T04:00:00.000Z");
  await place.stage.publish("banner", { rules: [forAll(true)] });
  await killFlag(place.control, place.stage.who("Mei"), {
    flag: "banner",
    environment: "production",
    reason: "slow",
  });
  const before = await place.stage.publications();
  const failing = [
    saveDraft(place.control, place.stage.who(), writing("banner", 2, { defaultValue: "text" })),
    place.stage.publish("other", { prerequisites: [{ flag: "nobody", condition: { value: true } }] }),
    killFlag(place.control, place.stage.who(), { flag: "nobody", environment: "production", reason: "" }),
    createFlag(place.control, { ...place.stage.who(), project: 999_999 }, { key: "lost", type: "boolean" }),
  ];
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(Array(4).fill("rejected"));

  const [killed, published, saved] = await readFlagLog(place.control, place.stage.id, "banner");
  expect([killed, published]).toMatchObject([
    { action: "flag.kill", by: "Mei", at: place.stage.now, environment: "production", reason: "slow" },
    { action: "flag.publish", by: "Lin", at: place.stage.now, number: 2, comment: "" },
  ]);
  expect(saved).toMatchObject({ action: "flag.draft.save", by: "Lin" });
  const [banner] = await readFlags(place.control, place.stage.id);
  expect(banner).toMatchObject({ key: "banner", owner: "Lin", changedAt: place.stage.now });

  const log = await place.stage.audited();
  const told = log.map(({ action, subject, accountId, at, detail }) => ({
    action,
    subject,
    accountId,
    at,
    detail,
  }));
  expect(told).toMatchObject([
    { action: "flag.draft.save", subject: "banner", detail: { before: null, after: { basedOn: 1 } } },
    {
      action: "flag.publish",
      subject: "banner",
      accountId: 1,
      at: new Date("2026-03-11T04:00:00.000Z"),
      detail: {
        by: "Lin",
        before: { number: 1, definition: { rules: [] } },
        after: { number: 2, definition: { rules: [{ id: "all", value: true }] } },
      },
    },
    {
      action: "flag.kill",
      accountId: 2,
      detail: { by: "Mei", before: null, after: { environment: "production", reason: "slow" } },
    },
    // Made before its first draft was refused.
    { action: "flag.create", subject: "other" },
  ]);
  expect(await place.stage.publications()).toEqual(before);
});

describe("what contradicts itself or names what is not there is refused, all of it at once", () => {
  const publishing = (definition: object) => expect(place.stage.publish("banner", definition)).rejects;

  test("values, names and ids", async () => {
    await publishing({
      on: ["production", "moon"],
      defaultValue: 7,
      rules: [
        { ...forAll("yes"), environments: ["mars"], condition: { id: { $inGroup: "vips" } } },
        { kind: "experiment", id: "test", experiment: "none", values: {} },
        { ...forAll(true), prerequisites: [{ flag: "sky", condition: { value: true } }] },
      ],
    }).toMatchObject({
      code: "invalid",
      problems: [
        { path: "on", message: "names the unknown environment moon" },
        { path: "rules.all.environments", message: "names the unknown environment mars" },
        { path: "rules.all", message: "is there twice" },
        { path: "defaultValue", message: "is no boolean" },
        { path: "rules.all.value", message: "is no boolean" },
        { path: "rules.all", message: "names the unknown group vips" },
        { path: "rules.all.prerequisites", message: "names the unknown flag sky" },
        { path: "rules.test.experiment", message: "names the unknown experiment none" },
      ],
    });
  });

  test("variations of an experiment", async () => {
    await place.stage.draftExperiment("tasting", {});
    const rule = { kind: "experiment", id: "test", experiment: "tasting", values: { a: true, c: true } };
    await publishing({ rules: [rule] }).toMatchObject({
      code: "invalid",
      problems: [
        { path: "rules.test.values", message: "lacks the variation b" },
        { path: "rules.test.values", message: "names the unknown variation c" },
      ],
    });
  });

  test("flags that would need themselves, also through rules of others and when two are at it", async () => {
    const needs = (flag: string) => [{ flag, condition: { value: true } }];
    await place.stage.publish("one", {});
    await place.stage.publish("two", { prerequisites: needs("one") });
    await place.stage.publish("three", { rules: [{ ...forAll(true), prerequisites: needs("two") }] });
    const closing = place.stage.publish("one", { prerequisites: needs("three") });
    await expect(closing).rejects.toMatchObject({ code: "cycle" });
    await expect(closing).rejects.toThrow("one → three → two → one");
    await expect(archiveFlag(place.control, place.stage.who(), "two")).rejects.toMatchObject({
      code: "in-use",
    });
    await place.stage.publish("three", {});
    await place.stage.publish("one", { prerequisites: needs("three") });

    await place.stage.publish("four", {});
    await place.stage.publish("five", {});
    const [four, five] = await Promise.all([
      saveDraft(place.control, place.stage.who(), writing("four", 1, { prerequisites: needs("five") })),
      saveDraft(place.control, place.stage.who(), writing("five", 1, { prerequisites: needs("four") })),
    ]);
    const done = await Promise.allSettled(
      [four, five].map((draft) => publishDraft(place.control, place.stage.who(), draft)),
    );
    expect(done.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: { code: "cycle" } }]);
  });
});

test("a flag that is archived is served no more, and its key is not free", async () => {
  await place.stage.publish("banner", {});
  await archiveFlag(place.control, place.stage.who(), "banner");
  expect((await place.stage.payload()).features).toEqual({});
  await expect(
    createFlag(place.control, place.stage.who(), { key: "banner", type: "boolean" }),
  ).rejects.toMatchObject({
    code: "taken",
  });
  await expect(place.stage.publish("banner", {})).rejects.toMatchObject({ code: "unknown" });
});

test("an environment goes only when nothing names it, a group only when nothing does", async () => {
  const group = { key: "vips", name: "VIPs", from: { members: ["anna"] } };
  await createGroup(place.control, place.stage.who(), newGroup.parse(group));
  const rule = { ...forAll(true), groups: [{ match: "any", groups: ["vips"] }] };
  await place.stage.publish("banner", {
    on: ["production"],
    rules: [{ ...rule, environments: ["production"] }],
  });
  const connection = await createConnection(
    place.control,
    place.stage.who(),
    newConnection.parse({ name: "mini program", environment: "dev", answers: "plain" }),
  );
  const keep = (...environments: string[]) =>
    saveFlagSettings(
      place.control,
      place.stage.who(),
      flagSettingsSchema.parse({ environments, approval: false }),
    );
  await expect(keep("staging", "dev")).rejects.toThrow("production is used by banner");
  await expect(keep("production")).rejects.toThrow("dev is used by mini program");
  await expect(removeGroup(place.control, place.stage.who(), "vips")).rejects.toThrow("banner");
  await revokeConnection(place.control, place.stage.who(), connection.clientKey);
  await place.stage.publish("banner", {});
  await keep("production");
  await removeGroup(place.control, place.stage.who(), "vips");
  await expect(
    revokeConnection(place.control, place.stage.who(), connection.clientKey),
  ).rejects.toMatchObject({
    code: "unknown",
  });
});
