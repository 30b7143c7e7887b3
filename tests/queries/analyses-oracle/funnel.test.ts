import { describe, expect, test } from "vitest";
import { oracleFunnel } from "./funnel";
import type { FunnelQuestion } from "./funnel-question";
import type { LogEvent } from "./log-event";
import { told } from "./story";

const zone = "Asia/Shanghai";
const project = { zone, weekStart: 1, inactive: ["NPS Prompted", "$identify"] };
const MINUTE = 60_000;
const noon = Date.parse("2026-03-02T12:00+08:00");
const now = Date.parse("2026-03-20T00:00Z");

/** A line of letters, each with the minute after noon of 2 March: "0v 1a"; events are named by their letter. */
const line = (
  text: string,
  more: (letter: string, place: number) => Partial<LogEvent> = () => ({}),
): LogEvent[] =>
  text.split(" ").map((word, place) => {
    const name = word.slice(-1);
    const at = new Date(noon + Number.parseFloat(word) * MINUTE).toISOString();
    return told(zone, "anna", name, at, more(name, place));
  });
const step = (name: string) => ({ events: Array.from(name, (event) => ({ event })) });
const maybe = (name: string) => ({ ...step(name), optional: true });
const base: Omit<FunnelQuestion, "steps"> = {
  period: { from: "2026-03-02", to: "2026-03-03" },
  order: "ordered",
  window: 3600,
};
const ask = (log: LogEvent[], question: Partial<FunnelQuestion> & Pick<FunnelQuestion, "steps">) =>
  oracleFunnel(log, project, now, { ...base, ...question });
/** The minutes after noon at which anna took each step. */
const minutes = (log: LogEvent[], question: Partial<FunnelQuestion> & Pick<FunnelQuestion, "steps">) =>
  [...ask(log, question).values()]
    .flatMap(({ members }) => [...members.values()])
    .flatMap(({ steps }) => steps.map((time) => (time === null ? null : (time - noon) / MINUTE)));
const vac = ["v", "a", "c"].map(step);

describe("in order", () => {
  test.each([
    ["at one instant, sent the other way round", "0c 0a 0v", [0, 0, 0]],
    ["what came before the first step does not count", "0a 1v 2c", [1, null, null]],
    ["the end of the window belongs to it", "0v 30a 60c", [0, 30, 60]],
    ["a moment later does not", "0v 30a 60.001c", [0, 30, null]],
    ["of two as far, the earlier attempt", "0v 10v 11a", [0, 11, null]],
    ["a later attempt that came farther", "0v 1a 90v 91a 92c", [90, 91, 92]],
  ])("%s", (_, text, expected) => {
    expect(minutes(line(text), { steps: vac })).toEqual(expected);
  });

  test("one event never stands for two steps, though it matches both", () => {
    const twice = ["v", "v", "a"].map(step);
    expect(minutes(line("0v 1a"), { steps: twice })).toEqual([0, null, null]);
    expect(minutes(line("0v 0v 1a"), { steps: twice })).toEqual([0, 0, 1]);
    expect(minutes(line("0v 1a 2v 3a"), { steps: twice })).toEqual([0, 2, 3]);
    expect(minutes(line("0v 5v 6v"), { steps: [step("v"), step("va"), step("a")] })).toEqual([0, 5, null]);
  });

  test("an attempt begins on a local day of the period and may end after it", () => {
    const log = [
      told(zone, "anna", "v", "2026-03-01T23:59+08:00"),
      told(zone, "ben", "v", "2026-03-02T23:59+08:00"),
      told(zone, "ben", "a", "2026-03-03T00:10+08:00"),
    ];
    const found = ask(log, { steps: vac }).get("");
    expect(found?.steps.map(({ reached }) => reached)).toEqual([1, 1, 0]);
    expect(found?.steps[1]?.fromFirst).toEqual([11 * MINUTE]);
    expect([...(found?.trend ?? [])]).toEqual([["2026-03-02", { began: 1, converted: 0 }]]);
  });
});

describe("optional steps", () => {
  const steps = [step("v"), maybe("x"), maybe("y"), step("c"), step("o")];
  test.each([
    ["both", "0v 1x 2y 3c 4o", [0, 1, 2, 3, 4]],
    ["the second without the first", "0v 2y 3c", [0, null, 2, 3, null]],
    ["the first after the second leaves the second out", "0v 1y 2x 3c", [0, 2, null, 3, null]],
    ["after the required step it is too late", "0v 1c 2x 3o", [0, null, null, 1, 3]],
    ["taken though the required step does not come", "0v 1x 2y", [0, 1, 2, null, null]],
    ["one too late does not stand in the way of the next", "0v 1y 61x", [0, null, 1, null, null]],
    ["but only within the window", "0v 1x 61y 62c", [0, 1, null, null, null]],
  ])("%s", (_, text, expected) => {
    expect(minutes(line(text), { steps })).toEqual(expected);
  });

  test("times are from the last step taken, optional or not", () => {
    const found = ask(line("0v 1x 3c"), { steps }).get("");
    expect(found?.steps.map(({ fromPrevious }) => fromPrevious)).toEqual([
      [],
      [MINUTE],
      [],
      [2 * MINUTE],
      [],
    ]);
    expect(found?.steps[3]?.fromFirst).toEqual([3 * MINUTE]);
  });
});

describe("exclusions", () => {
  const between = (after: number, before: number, name = "x") => ({
    steps: vac,
    exclusions: [{ ...step(name), after, before }],
  });
  test.each([
    ["between the first and the second", "0v 1x 2a 3c", between(1, 2), [0, null, null]],
    ["outside of its way", "0v 1a 2x 3c", between(1, 2), [0, 1, 3]],
    ["on a longer way, steps between count", "0v 1x 2a 3c", between(1, 3), [0, 2, null]],
    ["an attempt that begins after it is free", "0v 1x 2v 3a 4c", between(1, 3), [2, 3, 4]],
    ["that is the step itself", "0v 1a 2c", between(1, 2, "a"), [0, 1, 2]],
    ["at the instant of the step comes after it", "0v 1x 1a 2c", between(1, 2), [0, 1, 2]],
  ])("%s", (_, text, question, expected) => {
    expect(minutes(line(text), question)).toEqual(expected);
  });
});

describe("strict and any", () => {
  test("strict: the very next event that makes active, whatever it is", () => {
    const strict = { steps: vac, order: "strict" as const };
    expect(minutes(line("0v 1a 2z 3c"), strict)).toEqual([0, 1, null]);
    expect(minutes(line("0v 0z 0a 1c"), strict)).toEqual([0, 0, null]);
    expect(minutes(line("0v 1v 2a 3c"), strict)).toEqual([1, 2, 3]);
    const prompted = [...line("0v 1a 3c"), told(zone, "anna", "NPS Prompted", "2026-03-02T12:02+08:00")];
    expect(minutes(prompted, strict)).toEqual([0, 1, 3]);
  });

  test("any: as many steps as were taken, each once, in whatever order", () => {
    const any = { steps: vac, order: "any" as const };
    expect(minutes(line("0c 1c 2v 3z 4a"), any)).toEqual([0, 2, 4]);
    expect(minutes(line("0a 61v 62c"), any)).toEqual([61, 62, null]);
  });
});

describe("hold", () => {
  const carts = (texts: string[]) =>
    line("0v 1v 2a 3a 4c", (_, place) => ({ properties: { cart: texts[place] } }));
  test("the same cart at all steps; of two as far the one that began first", () => {
    const held = { steps: vac, hold: "property.cart" };
    expect(minutes(carts(["two", "one", "one", "two", "one"]), held)).toEqual([1, 2, 4]);
    expect(minutes(carts(["two", "one", "one", "two", ""]), held)).toEqual([0, 3, null]);
  });

  test("attempts: each cart once", () => {
    const attempts = { steps: vac, hold: "property.cart", count: "attempts" as const };
    const found = ask(carts(["two", "one", "one", "two", "one"]), attempts).get("");
    expect(found?.steps.map(({ reached }) => reached)).toEqual([2, 2, 1]);
    expect(found?.steps[1]?.fromFirst).toEqual([1 * MINUTE, 3 * MINUTE]);
  });
});

test("a breakdown takes its value from the first step, the last required one, or a step by number", () => {
  const log = line("0v 1a", (name) => ({ channel: name === "v" ? "weibo" : "wechat" }));
  const valuesAt = (at: "first" | "last" | number) => [
    ...ask(log, { steps: vac, breakdown: "channel", at }).keys(),
  ];
  expect(valuesAt("first")).toEqual(["weibo"]);
  expect(valuesAt("last")).toEqual(["wechat"]);
  expect(valuesAt(3)).toEqual([""]);
  const joined = [told(zone, "anna", "Member Joined", "2026-01-01T00:00Z", { channel: "douyin" }), ...log];
  expect([...ask(joined, { steps: vac, breakdown: "join.channel", at: 3 }).keys()]).toEqual(["douyin"]);
});

test("attempts whose window is still open are immature", () => {
  const log = line("0v 1a 2c");
  const seenAt = (minute: number) =>
    oracleFunnel(log, project, noon + minute * MINUTE, { ...base, steps: vac }).get("")?.immature;
  expect([seenAt(59), seenAt(60)]).toEqual([1, 0]);
});
