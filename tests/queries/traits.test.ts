import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { personId } from "#store/events/person-id";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const allTraits = defineQuery({
  name: "test/traits",
  reads: ["traits"],
  params: z.object({}),
  example: {},
  row: z.object({ person: z.string(), trait: z.string(), value: z.string() }),
  sql: "SELECT toString(person) AS person, trait, value FROM traits ORDER BY trait",
});
const ask = async () => {
  const scope = { project, period: { from: "2026-03-01", to: "2026-04-01" }, includeExcluded: false };
  const rows = await allTraits(stage.warehouse, scope, {});
  expect(rows.every(({ person }) => person === personId(1, "anna"))).toBe(true);
  return Object.fromEntries(rows.map(({ trait, value }) => [trait, value]));
};

let number = 0;
const says = (at: string, traits: Record<string, unknown>, deed: Partial<Deed> = {}) => ({
  ...rowOf(project, { at, who: "anna", did: "$identify", ...deed }, `trait-${++number}`),
  properties: traits,
});

test("the last word by the event's own time counts, under whichever id it was said and in whatever order", async () => {
  await stage.store([says("2026-03-05T10:00+08:00", { city: "杭州", level: 3, email: 'a"b@tea.example' })]);
  await stage.store([says("2026-03-04T10:00+08:00", { city: "Shanghai", tier: "gold", share: 0.25 })]);
  await stage.store([
    says(
      "2026-03-06T10:00+08:00",
      { tier: "main", vip: true, address: { zip: "31" } },
      { who: "phone", anonymous: true },
    ),
    says("2026-03-07T10:00+08:00", {}, { also: "phone" }),
    { ...says("2026-03-08T10:00+08:00", { city: "Beijing" }), event: "Content Viewed" },
  ]);
  expect(await ask()).toEqual({
    address: '{"zip":"31"}',
    city: "杭州",
    email: 'a"b@tea.example',
    level: "3",
    share: "0.25",
    tier: "main",
    vip: "true",
  });
});

test("of two words at the same instant the event with the greater id has the last, whenever it arrives", async () => {
  // TRICKY: the engine compares the second half of a UUID first.
  const order = ({ id }: { id: string }) => id.slice(19);
  const at = "2026-03-20T10:00+08:00";
  const both = [says(at, { size: "S" }), says(at, { size: "L" })].toSorted((a, b) =>
    order(a) < order(b) ? -1 : 1,
  );
  const winner = both.at(-1)?.properties["size"];
  for (const row of both.toReversed()) await stage.store([row]);
  expect(await ask()).toMatchObject({ size: winner });
});
