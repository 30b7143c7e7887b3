import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { feedbackQuestion } from "#queries/feedback/feedback-question";
import { countFeedback, findFeedback, type Handling, readFeedback } from "#queries/feedback/read-feedback";
import { eventId } from "#store/events/event-id";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
const neighbour = projectOf({ id: 2 });
const frame = {
  project,
  period: { from: "2026-03-01", to: "2026-04-01" },
  includeExcluded: false,
  caller: "test",
};
const OPEN: Handling = { inHand: [], handled: [] };

/** What was said, under the name by which the tests speak of it. */
const SAID: Record<string, Deed> = {
  early: said("anna", "2026-02-28T23:59:59+08:00", "NPS Answered", { comment: "Too early" }, 2),
  first: said("anna", "2026-03-01T00:00+08:00", "NPS Answered", { comment: "Delivery was SLOW" }, 6),
  silent: said("anna", "2026-03-02T10:00+08:00", "NPS Answered", {}, 9),
  tea: said(
    "ben",
    "2026-03-03T10:00+08:00",
    "CSAT Answered",
    { comment: "茶叶很香，物流慢", about: "O-1" },
    4,
  ),
  fine: said("ben", "2026-03-03T10:00+08:00", "CSAT Answered", { comment: "Fine", about: "group-buy" }, 3),
  bad: said("cleo", "2026-03-04T10:00+08:00", "CSAT Answered", { comment: "slowly answered" }, 2),
  good: said("cleo", "2026-03-05T10:00+08:00", "NPS Answered", { comment: "50% off_ please" }, 9),
  so: said("dan", "2026-03-06T10:00+08:00", "NPS Answered", { comment: "So so" }, 8),
  letter: said("phone", "2026-03-07T10:00+08:00", "Feedback Sent", {
    text: "Bring back oolong",
    tag: "wish",
  }),
  bot: {
    ...said("bot", "2026-03-08T10:00+08:00", "Feedback Sent", { text: "slow" }),
    excluded: "bot:user-agent",
  },
  last: said("dan", "2026-03-31T23:59+08:00", "Feedback Sent", { text: "Good night" }),
  late: said("dan", "2026-04-01T00:00+08:00", "Feedback Sent", { text: "Too late" }),
};
function said(
  who: string,
  at: string,
  did: string,
  properties: Record<string, unknown>,
  score?: number,
): Deed {
  return { who, at, did, properties, anonymous: who === "phone", ...(score === undefined ? {} : { score }) };
}
const idOf = (name: string) => eventId(project.id, "story", name);
const names = new Map(Object.keys(SAID).map((name) => [idOf(name), name]));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.store(Object.entries(SAID).map(([name, deed]) => rowOf(project, deed, name)));
  await stage.play(project, [
    { at: "2026-03-20T10:00+08:00", who: "eva", also: "phone", did: "Consent Granted" },
    { at: "2026-03-20T10:00+08:00", who: "eva", did: "Member Joined" },
  ]);
  await stage.play(neighbour, [said("anna", "2026-03-09T10:00+08:00", "Feedback Sent", { text: "slow" })]);
});
afterAll(() => stage.close());

const ask = (asked: object = {}) => feedbackQuestion.parse(asked);
const found = async (asked: object = {}, handling = OPEN, changes: object = {}) => {
  const part = { handling, before: null, limit: 100 };
  const { entries } = await readFeedback(stage.warehouse, { ...frame, ...changes }, ask(asked), part);
  return entries.map(({ id }) => names.get(id));
};
const WRITTEN = ["last", "letter", "so", "good", "bad", "tea", "fine", "first"];
/** Two of the same instant stand in the order of their ids, which the engine compares from their second half on. */
const inOrder = (wanted: readonly string[]) => {
  const half = (name: string) => idOf(name).slice(19);
  const twins = ["tea", "fine"].filter((name) => wanted.includes(name));
  twins.sort((a, b) => (half(a) < half(b) ? 1 : -1));
  return wanted.map((name) => (twins.includes(name) ? twins.shift() : name));
};

describe("the list", () => {
  test("has what was said with words in the period's local days, the latest first, without bots", async () => {
    expect(await found()).toEqual(inOrder(WRITTEN));
    expect(await found({ silent: "1" })).toEqual(inOrder([...WRITTEN.slice(0, 7), "silent", "first"]));
    expect(await found({}, OPEN, { includeExcluded: true })).toEqual(
      inOrder(["last", "bot", ...WRITTEN.slice(1)]),
    );
  });

  test("says who said what, about what, and how it is meant", async () => {
    const part = { handling: OPEN, before: null, limit: 100 };
    const { entries } = await readFeedback(stage.warehouse, frame, ask(), part);
    const told = entries.map(({ userId, kind, score, band, text, about, time }) => [
      ...[userId, kind, score, band, text, about, time],
    ]);
    expect(told).toContainEqual([
      "eva",
      "message",
      null,
      "none",
      "Bring back oolong",
      "wish",
      "2026-03-07 02:00:00.000",
    ]);
    expect(told).toContainEqual([
      "anna",
      "nps",
      6,
      "bad",
      "Delivery was SLOW",
      "",
      "2026-02-28 16:00:00.000",
    ]);
    expect(told).toContainEqual([
      "ben",
      "csat",
      4,
      "good",
      "茶叶很香，物流慢",
      "O-1",
      "2026-03-03 02:00:00.000",
    ]);
    expect(told).toContainEqual(["ben", "csat", 3, "middle", "Fine", "group-buy", "2026-03-03 02:00:00.000"]);
    expect(told.find(([user, kind]) => user === "dan" && kind === "nps")).toContain("middle");
  });

  test.each([
    [{ search: "slow" }, ["bad", "first"]],
    [{ search: "物流" }, ["tea"]],
    [{ search: "50% OFF_" }, ["good"]],
    [{ search: "%" }, ["good"]],
    [{ search: "nobody said this" }, []],
    [{ kind: "csat" }, ["bad", "tea", "fine"]],
    [{ kind: "message" }, ["last", "letter"]],
    [{ band: "bad" }, ["bad", "first"]],
    [{ band: "good" }, ["good", "tea"]],
    [{ band: "middle" }, ["so", "fine"]],
    [{ band: "none" }, ["last", "letter"]],
    [{ kind: "nps", band: "bad", search: "delivery" }, ["first"]],
  ])("%o finds %o", async (asked, wanted) => {
    expect(await found(asked)).toEqual(inOrder(wanted));
  });

  test("comes in parts that leave out nothing and repeat nothing, also amid one instant", async () => {
    let before = null;
    const all: string[] = [];
    for (let parts = 0; parts < WRITTEN.length; parts++) {
      const part = { handling: OPEN, before, limit: 1 };
      const answer = await readFeedback(stage.warehouse, frame, ask(), part);
      all.push(...answer.entries.map(({ id }) => names.get(id) ?? "unknown"));
      before = answer.next;
    }
    expect(all).toEqual(inOrder(WRITTEN));
    expect(before).toBeNull();
  });
});

describe("states", () => {
  const handling = { inHand: [idOf("first"), idOf("tea")], handled: [idOf("good"), idOf("early")] };

  test("are of what was said, everything else is open", async () => {
    expect(await found({ state: "in-hand" }, handling)).toEqual(["tea", "first"]);
    expect(await found({ state: "handled" }, handling)).toEqual(["good"]);
    expect(await found({ state: "open", kind: "nps" }, handling)).toEqual(["so"]);
  });

  test("are counted whatever the state asked, scores whatever the score asked", async () => {
    const count = (asked: object) => countFeedback(stage.warehouse, frame, ask(asked), handling);
    expect(await count({})).toEqual({
      found: 8,
      states: { open: 5, "in-hand": 2, handled: 1 },
      bands: { good: 2, middle: 2, bad: 2, none: 2 },
    });
    expect(await count({ band: "good", state: "in-hand" })).toEqual({
      found: 1,
      states: { open: 0, "in-hand": 1, handled: 1 },
      bands: { good: 1, middle: 0, bad: 1, none: 0 },
    });
    expect(await count({ kind: "message", search: "night" })).toEqual({
      found: 1,
      states: { open: 1, "in-hand": 0, handled: 0 },
      bands: { good: 0, middle: 0, bad: 0, none: 1 },
    });
  });
});

test("one piece is found by its id, whenever it was said, in its own project alone", async () => {
  expect(await findFeedback(stage.warehouse, project, idOf("early"))).toBe("2026-02-28 15:59:59.000");
  expect(await findFeedback(stage.warehouse, project, idOf("bot"))).toBe("2026-03-08 02:00:00.000");
  expect(await findFeedback(stage.warehouse, neighbour, idOf("early"))).toBeNull();
  expect(await findFeedback(stage.warehouse, project, idOf("nothing"))).toBeNull();
});
