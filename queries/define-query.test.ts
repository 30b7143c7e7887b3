import { expect, test } from "vitest";
import { z } from "zod";
import type { Read } from "#store/clickhouse/warehouse";
import { defineQuery } from "./define-query";
import { type AskedBefore, type Fragment, join, plain } from "./fragment";
import type { Reader, Scope } from "./scope";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";

const scope: Scope = {
  project: {
    id: 7,
    key: "garden",
    name: "Garden",
    zone: "Asia/Shanghai",
    currency: "CNY",
    weekStart: 1,
    inactiveEvents: ["Points Earned"],
    sessionMinutes: 30,
    inviteDays: 14,
    stageRules: DEFAULT_STAGE_RULES,
  },
  period: { from: "2026-03-01", to: "2026-04-01" },
  includeExcluded: false,
  caller: "overview page",
};

function listener() {
  const heard: Pick<Read<unknown>, "name" | "sql" | "params" | "caller">[] = [];
  const reader: Reader = {
    read: async ({ name, sql, params, caller }) => {
      heard.push({ name, sql, params, ...(caller === undefined ? {} : { caller }) });
      return [];
    },
  };
  return { heard, reader };
}

const row = z.object({ orders: z.number() });

const ordersAbove = defineQuery({
  name: "commerce/orders-above",
  reads: ["orders"],
  params: z.object({ least: z.string() }),
  row,
  sql: "SELECT count() AS orders FROM orders WHERE money >= {least:Decimal(18, 4)}",
  example: { least: "10" },
});

test("project, time and the switch for bots come with every question", async () => {
  const { heard, reader } = listener();
  await ordersAbove(reader, scope, { least: "99.90" });
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({
    name: "commerce/orders-above",
    caller: "overview page",
    params: {
      least: "99.90",
      project: 7,
      zone: "Asia/Shanghai",
      inactive: ["Points Earned"],
      session_minutes: 30,
      from: "2026-03-01",
      to: "2026-04-01",
      from_time: "2026-02-28 16:00:00.000",
      to_time: "2026-03-31 16:00:00.000",
    },
  });
  expect(heard[0]?.sql).toContain(
    "project = {project:UInt32} AND NOT dictGetOrDefault('standing_of', 'left_out',",
  );
  expect(heard[0]?.sql.endsWith("FROM orders WHERE money >= {least:Decimal(18, 4)}")).toBe(true);
});

test("who counts bots as well is not asked who they are", async () => {
  const { heard, reader } = listener();
  await ordersAbove(reader, { ...scope, includeExcluded: true }, { least: "0" });
  expect(heard[0]?.sql).toMatch(/FROM order_firsts\s+WHERE project = \{project:UInt32\}\s+ORDER BY/);
  expect(heard[0]?.sql).not.toContain("excluded");
});

test("a built statement brings its own values", async () => {
  const { heard, reader } = listener();
  const built = defineQuery({
    name: "commerce/built",
    reads: ["orders"],
    params: z.object({ amounts: z.array(z.string()) }),
    row,
    sql: ({ amounts }) => ({
      sql: `SELECT count() AS orders FROM orders WHERE ${amounts.map((_, at) => `money = {amount_${at}:Decimal(18, 4)}`).join(" OR ")}`,
      params: Object.fromEntries(amounts.map((amount, at) => [`amount_${at}`, amount])),
      reads: [],
    }),
    example: { amounts: ["1"] },
  });
  await built(reader, scope, { amounts: ["1", "2"] });
  expect(heard[0]?.params).toMatchObject({ amount_0: "1", amount_1: "2", project: 7 });
});

const broken = (sql: string, params: z.ZodType<Record<string, unknown>> = z.object({})) =>
  defineQuery({ name: "broken", reads: ["orders"], params, row, sql, example: {} });

test.each(["SELECT 1 FROM events", "SELECT 1 FROM orders JOIN member_days USING day", "SELECT 1 from joins"])(
  "%s reads past its sources",
  async (sql) => {
    const { heard, reader } = listener();
    await expect(broken(sql)(reader, scope, {})).rejects.toThrow("which is none of its sources (orders)");
    expect(heard).toEqual([]);
  },
);

test("a parameter cannot take the place of the scope's", async () => {
  const { reader } = listener();
  const sly = broken("SELECT 1 FROM orders", z.looseObject({}));
  await expect(sly(reader, scope, { project: 8 })).rejects.toThrow("project is given already");
});

test("what a statement must be told is asked before it, once, and takes the place of nothing", async () => {
  const { heard, reader } = listener();
  const best = async (...[asked, within]: Parameters<AskedBefore>) => {
    await ordersAbove(asked, within, { least: "5" });
    return { best: ["7"] };
  };
  const of = (name: string): Fragment => ({
    ...plain(`best IN {best:Array(String)}`),
    params: { [name]: 1 },
    before: [best],
  });
  const about = (one: Fragment, other: Fragment) =>
    defineQuery({
      ...{ name: "commerce/of-the-best", reads: ["orders"], params: z.object({}), row, example: {} },
      sql: () => join([one, other], (parts) => `SELECT 1 FROM orders WHERE ${parts.join(" OR ")}`),
    });
  await about(of("a"), of("b"))(reader, scope, {});
  expect(heard.map(({ name }) => name)).toEqual(["commerce/orders-above", "commerce/of-the-best"]);
  expect(heard[1]?.params).toMatchObject({ best: ["7"], a: 1, b: 1 });
  await expect(about(of("best"), of("b"))(reader, scope, {})).rejects.toThrow("best is given already");
});

test("a period that ends before it begins is refused, and so are parameters that do not fit", async () => {
  const { reader } = listener();
  const backwards = { ...scope, period: { from: "2026-04-01", to: "2026-04-01" } };
  await expect(ordersAbove(reader, backwards, { least: "1" })).rejects.toThrow(RangeError);
  const unknown: Record<string, unknown> = { least: 5 };
  const loose = defineQuery({
    name: "loose",
    reads: ["orders"],
    params: z.looseObject({ least: z.string() }),
    row,
    sql: "SELECT 1 FROM orders",
    example: { least: "1" },
  });
  await expect(loose(reader, scope, { least: "1", ...unknown })).rejects.toThrow(z.ZodError);
});
