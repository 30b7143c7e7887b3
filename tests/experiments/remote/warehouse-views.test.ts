import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { factTables } from "#experiments/remote/fact-tables";
import type { EventRow } from "#store/events/event-row";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { personId } from "#store/events/person-id";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "#tests/queries/stage";

const tea = projectOf({ id: 1 });
const coffee = projectOf({ id: 2 });
let stage: Stage;
let messages = 0;

type Row = Partial<EventRow> & Omit<Deed, "at">;
/** Rows on days of March 2026, at ten in Shanghai: two in the morning in UTC. */
const on = (day: string, { who, did, also, order, money, excluded, properties, anonymous, ...more }: Row) => {
  const deed = { at: `2026-03-${day}T10:00+08:00`, who, did };
  const given = { also, order, money, excluded, properties, anonymous };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...rowOf(tea, { ...deed, ...said }, `message-${++messages}`), ...more };
};
const saw = (day: string, who: string, variation: string, more: Partial<Row> = {}) =>
  on(day, { who, did: "Experiment Viewed", experiment: "checkout", variation, channel: "wechat", ...more });
const ordered = (day: string, who: string, order: string, money: string) =>
  on(day, { who, did: "Order Completed", order, money });

/**
 * anna sees 0 twice, ben 1, cleo 0 and later 1, dan 1 on the phone alone and as himself only what follows; a bot and a colleague
 * (told by hand) see 0 and buy. eve's exposure lies before the dates that are asked, finn's is of another experiment.
 */
beforeAll(async () => {
  stage = await openStage();
  await stage.store([
    saw("02", "anna", "0"),
    saw("05", "anna", "0"),
    saw("03", "ben", "1"),
    saw("03", "cleo", "0"),
    saw("04", "cleo", "1"),
    saw("04", "dan's phone", "1", { anonymous: true }),
    on("06", { who: "dan", did: "Content Viewed", also: "dan's phone" }),
    saw("03", "crawler", "0", { excluded: "bot:user-agent" }),
    saw("03", "colleague", "0"),
    saw("01", "eve", "0"),
    { ...saw("03", "finn", "0"), experiment: "feed" },
    ordered("01", "anna", "A0", "5"),
    ordered("06", "anna", "A1", "10"),
    ordered("07", "anna", "A1", "10"),
    on("08", { who: "anna", did: "Order Refunded", order: "A1", money: "4" }),
    ordered("04", "ben", "B1", "20"),
    ordered("07", "dan", "D1", "40"),
    ordered("04", "crawler", "C1", "1000"),
    ordered("04", "colleague", "C2", "2000"),
    on("05", { who: "anna", did: "Membership Started" }),
    on("05", {
      who: "anna",
      did: "Feature Evaluated",
      properties: { feature: "tea", value: true, source: "experiment", ruleId: "r1", variationId: "0" },
    }),
    {
      ...rowOf(coffee, { at: "2026-03-03T10:00+08:00", who: "gil", did: "Experiment Viewed" }, "gil"),
      ...{ experiment: "checkout", variation: "1" },
    },
  ]);
  await stage.warehouse.command(
    "test/verdict",
    "INSERT INTO person_verdicts SELECT 1, {person:UInt64}, 'internal', 'test', 'a colleague', 1",
    { person: BigInt(personId(1, "colleague")) },
  );
});
afterAll(() => stage.close());

const ask = <T>(sql: string, row: z.ZodType<T>) =>
  stage.warehouse.read({ name: "test/growthbook", sql, params: {}, row });

/** As GrowthBook fills its templates for an experiment that began on 2 March. */
const filled = (sql: string, experiment = "checkout") =>
  sql
    .replaceAll(/'\{\{ ?experimentId ?\}\}'/g, `'${experiment}'`)
    .replaceAll("{{startDate}}", "2026-03-02 00:00:00")
    .replaceAll("{{endDate}}", "2026-03-31 00:00:00");

async function exposureQuery(): Promise<string> {
  const docs = await readFile("docs/growthbook.md", "utf8");
  const [, query = ""] = /query: \|\n((?: {14}.*\n)+)/.exec(docs) ?? [];
  expect(query).toContain("experiment_views");
  return query;
}

/** One row per member, as GrowthBook makes them of the rows of a data source's exposure query. */
const units = (exposures: string) => `
  WITH __rawExperiment AS (${exposures}),
  __experimentExposures AS (
    SELECT e.user_id AS user_id, toString(e.variation_id) AS variation, CAST(e.timestamp AS DateTime) AS timestamp
    FROM __rawExperiment e
    WHERE e.experiment_id = 'checkout' AND e.timestamp >= toDateTime('2026-03-02 00:00:00', 'UTC')
  ),
  __experimentUnits AS (
    SELECT e.user_id AS user_id,
      (CASE WHEN count(distinct e.variation) > 1 THEN '__multiple__' ELSE max(e.variation) END) AS variation,
      MIN(e.timestamp) AS first_exposure_timestamp
    FROM __experimentExposures e
    GROUP BY e.user_id
  )`;

const counted = z.object({ variation: z.string(), users: z.coerce.number(), total: z.coerce.number() });

test("the documented exposure query, wrapped as GrowthBook does it, deals members out by hand-counted numbers", async () => {
  const exposures = units(filled(await exposureQuery()));
  const sql = `${exposures} SELECT variation, count(*) AS users, 0 AS total FROM __experimentUnits GROUP BY variation ORDER BY variation`;
  expect(await ask(sql, counted)).toEqual([
    { variation: "0", users: 1, total: 0 },
    { variation: "1", users: 2, total: 0 },
    { variation: "__multiple__", users: 1, total: 0 },
  ]);
  const channels = z.object({ channel: z.string(), exposures: z.coerce.number() });
  const rows = await ask(
    `SELECT channel, count() AS exposures FROM (${filled(await exposureQuery())}) GROUP BY channel`,
    channels,
  );
  expect(rows).toEqual([{ channel: "wechat", exposures: 6 }]);
});

const sum = async (table: string, column: string) => {
  const inactiveEvents = DEFAULT_INACTIVE_EVENTS;
  const tables = factTables({ id: 1, key: "tea", name: "Tea", inactiveEvents }, "ds_1");
  const fact = filled(tables.find(({ id }) => id === `agora_tea_${table}`)?.data.sql ?? "");
  const rows = await ask(
    `${units(filled(await exposureQuery()))},
    __factTable AS (SELECT m.user_id AS user_id, ${column} AS value, CAST(m.timestamp AS DateTime) AS timestamp FROM (${fact}) m)
    SELECT u.variation AS variation, uniqExactIf(u.user_id, m.user_id != '') AS users,
      sumIf(m.value, m.timestamp >= u.first_exposure_timestamp) AS total
    FROM __experimentUnits u LEFT JOIN __factTable m ON m.user_id = u.user_id
    WHERE u.variation != '__multiple__'
    GROUP BY u.variation ORDER BY u.variation`,
    counted,
  );
  return rows.map(({ total }) => total);
};

test("facts of the registered tables follow the member after exposure: orders once, refunds, activity", async () => {
  // anna's A0 is before her exposure, and her second report of A1 is no other order; dan buys under another id.
  expect(await sum("orders", "m.amount")).toEqual([10, 60]);
  expect(await sum("orders", "1")).toEqual([1, 2]);
  expect(await sum("sales", "m.amount")).toEqual([6, 60]);
  expect(await sum("memberships", "1")).toEqual([1, 0]);
  // anna: A1 twice, the refund, the membership and the flag; ben: B1; dan: the content and D1.
  expect(await sum("activity", "1")).toEqual([5, 3]);
});

test("flags that were evaluated are there as well, and every view tells projects apart", async () => {
  const usage = z.object({ feature: z.string(), value: z.string(), source: z.string(), rule: z.string() });
  expect(
    await ask("SELECT feature, value, source, ruleId AS rule FROM feature_usage WHERE project = 1", usage),
  ).toEqual([{ feature: "tea", value: "true", source: "experiment", rule: "r1" }]);
  const views = z.object({ project: z.number(), rows: z.coerce.number() });
  expect(
    await ask(
      "SELECT project, count() AS rows FROM experiment_views WHERE experiment_id = 'checkout' GROUP BY project ORDER BY project",
      views,
    ),
  ).toEqual([
    { project: 1, rows: 7 },
    { project: 2, rows: 1 },
  ]);
});
