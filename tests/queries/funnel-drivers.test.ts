import { afterAll, beforeAll, expect, test } from "vitest";
import { driversParams } from "#queries/funnel/drivers-question";
import { readDrivers } from "#queries/funnel/read-drivers";
import type { Frame } from "#queries/frame";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
const frame: Frame = {
  project,
  period: { from: "2026-03-10", to: "2026-03-11" },
  comparison: "none",
  granularity: "day",
  now: new Date("2026-05-01T00:00:00Z"),
  includeExcluded: false,
};

/**
 * Eighty members view a product on 10 March, number n at n seconds past ten. The first forty come through WeChat, thirty
 * of them order; of the others, who come through the web, ten do.
 *
 * - 20–39 viewed content twenty days before (ten of them order), 40–44 thirty-one days before: too early
 * - all earned points a day later, which is no sign of what comes
 * - nineteen saw a red product: too few
 * - even numbers are from Hangzhou (twenty of forty order)
 * - number 0 views it on a phone, before anybody knows whose it is
 */
const MEMBERS = Array.from({ length: 80 }, (_, n) => n);
const converts = (n: number) => n < 30 || (n >= 40 && n < 50);
const at = (day: string, n: number, hour = "10") =>
  `${day}T${hour}:${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}+08:00`;
const story = MEMBERS.flatMap((n): Deed[] => {
  const who = `member-${n}`;
  const properties = { ...(n < 19 ? { color: "red" } : {}), price: n, shown: true };
  const channel = n < 40 ? "wechat" : "web";
  return [
    {
      at: at("2026-03-10", n),
      who: n === 0 ? "phone" : who,
      did: "Product Viewed",
      anonymous: n === 0,
      channel,
      properties,
    },
    ...(n === 0 ? [{ at: at("2026-03-10", n, "11"), who, also: "phone", did: "Consent Granted" }] : []),
    ...(n % 5 === 0 ? [{ at: at("2026-03-10", n, "12"), who, did: "Product Viewed", channel: "mail" }] : []),
    ...(converts(n) ? [{ at: at("2026-03-12", n), who, did: "Order Completed" }] : []),
    ...(n >= 20 && n < 40 ? [{ at: at("2026-02-18", n), who, did: "Content Viewed" }] : []),
    ...(n >= 40 && n < 45 ? [{ at: at("2026-02-07", n), who, did: "Content Viewed" }] : []),
    { at: at("2026-03-11", n), who, did: "Points Earned" },
    ...(n % 2 === 0
      ? [{ at: at("2026-04-01", n), who, did: "$identify", properties: { city: "杭州" } }]
      : []),
  ];
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, [
    ...story,
    {
      at: at("2026-03-10", 0),
      who: "bot",
      did: "Product Viewed",
      channel: "wechat",
      excluded: "bot:user-agent",
    },
  ]);
});
afterAll(() => stage.close());

const steps = ["Product Viewed", "Order Completed"].map((event) => ({ events: [{ event }] }));
const asks = (more: object = {}) => driversParams.parse({ steps, ...more });

test("each mark has its members, its odds with their interval, and a p-value that knows of the others", async () => {
  const { members, converted, drivers } = await readDrivers(stage.warehouse, frame, asks());
  expect([members, converted]).toEqual([80, 40]);
  const told = drivers.map(({ subject, value, others, ...mark }) => [
    ...[subject, value, mark.members, mark.converted, others.members, others.converted],
  ]);
  expect(told.toSorted()).toEqual(
    [
      ["channel", "wechat", 40, 30, 40, 10],
      ["channel", "web", 40, 10, 40, 30],
      ["did", "Content Viewed", 20, 10, 60, 30],
      ["trait.city", "杭州", 40, 20, 40, 20],
    ].toSorted(),
  );
  const wechat = drivers.find(({ value }) => value === "wechat");
  // 30 · 30 / (10 · 10); ln 9 ± 1.959964 · √(2/30 + 2/10); χ² is 20; two of four are as striking.
  expect(wechat?.odds.ratio).toBeCloseTo(9, 10);
  expect(wechat?.odds.interval.low).toBeCloseTo(3.271, 3);
  expect(wechat?.odds.interval.high).toBeCloseTo(24.763, 2);
  expect(wechat?.p).toBeCloseTo(7.744216431e-6, 12);
  expect(wechat?.adjusted).toBeCloseTo(1.5488432862e-5, 12);
  expect(drivers.slice(0, 2).map(({ subject }) => subject)).toEqual(["channel", "channel"]);
  expect(drivers.slice(2).map(({ p }) => p)).toEqual([1, 1]);
});

test("a longer look back finds what was done earlier; a filter leaves out whom it leaves out of the funnel", async () => {
  const before = (await readDrivers(stage.warehouse, frame, asks({ lookback: 40 }))).drivers.find(
    ({ subject }) => subject === "did",
  );
  expect([before?.members, before?.converted]).toEqual([25, 15]);
  const filter = { subject: "channel", is: "among" as const, values: ["wechat"] };
  const wechat = await readDrivers(stage.warehouse, { ...frame, filter }, asks());
  expect([wechat.members, wechat.converted]).toEqual([40, 0]);
});

test("from a step in between, those who never came there are not asked about", async () => {
  const three = ["Product Viewed", "Points Earned", "Order Completed"].map((event) => ({
    events: [{ event }],
  }));
  const part = await readDrivers(stage.warehouse, frame, asks({ steps: three, entry_step: 2 }));
  expect([part.members, part.converted]).toEqual([80, 40]);
  // At the second step there was no channel; by then all had viewed a product.
  expect(part.drivers.map(({ subject }) => subject).toSorted()).toEqual(["did", "trait.city"]);
  const first = await readDrivers(stage.warehouse, frame, asks({ steps: three, goal_step: 2 }));
  expect([first.members, first.converted, first.drivers.length]).toEqual([80, 80, 0]);
});

test("of properties texts, numbers and flags are marks, inside objects as well; lists and objects as such are not", async () => {
  const other = projectOf({ id: 2 });
  // Forty view a product, the first twenty tea, every second is in stock; of each four two order, and so of every twenty ten.
  const viewed = MEMBERS.slice(0, 40).flatMap((n): Deed[] => {
    const product = { kind: n < 20 ? "[tea]" : "cup", stock: { known: n % 2 === 0, places: [1, 2] } };
    const properties = { product, tags: [n < 20 ? "new" : "old"], weight: n < 20 ? 2.5 : null };
    const order: Deed = { at: at("2026-03-12", n), who: `member-${n}`, did: "Order Completed" };
    return [
      { at: at("2026-03-10", n), who: `member-${n}`, did: "Product Viewed", properties },
      ...(n % 4 < 2 ? [order] : []),
    ];
  });
  await stage.play(other, viewed);
  const { drivers } = await readDrivers(stage.warehouse, { ...frame, project: other }, asks());
  expect(
    drivers.map(({ subject, value, members, converted }) => [subject, value, members, converted]).toSorted(),
  ).toEqual([
    ["property.product.kind", "[tea]", 20, 10],
    ["property.product.kind", "cup", 20, 10],
    ["property.product.stock.known", "false", 20, 10],
    ["property.product.stock.known", "true", 20, 10],
    ["property.weight", "2.5", 20, 10],
  ]);
});

test.each([
  [{ entry_step: 2 }, "goal_step"],
  [{ goal_step: 1 }, "goal_step"],
  [{ goal_step: 3 }, "goal_step"],
  [{ lookback: 0 }, "lookback"],
])("%o is refused by name", (asked, name) => {
  const parsed = driversParams.safeParse({ steps, ...asked });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(name);
});
