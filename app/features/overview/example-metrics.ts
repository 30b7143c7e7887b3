import { catalogue, type MetricCatalogue } from "#queries/metrics/catalogue";
import type { OverviewMetric } from "#queries/overview/measures";
import type { Bilingual, Metric } from "#queries/metrics/metric";

type Row = readonly [Metric["family"], Metric["unit"], Metric["phase"], zh: string, en: string];

/** Records enough to show; made for tests, so that a change of a real definition does not move them. */
const ROWS = {
  members_total: ["growth", "members", 1, "累计成员", "Members"],
  new_members: ["growth", "members", 1, "新增成员", "New members"],
  dau: ["engagement", "members", null, "日活跃成员", "Daily active members"],
  wau: ["engagement", "members", null, "周活跃成员", "Weekly active members"],
  mau: ["engagement", "members", null, "月活跃成员", "Monthly active members"],
  mau_ratio: ["engagement", "share", 2, "月活跃比例", "MAU ratio"],
  retention_d1: ["retention", "share", 2, "次日留存", "Day 1 retention"],
  retention_d7: ["retention", "share", null, "7 日留存", "Day 7 retention"],
  retention_d30: ["retention", "share", null, "30 日留存", "Day 30 retention"],
  buyers: ["commerce", "members", null, "购买人数", "Buyers"],
  orders: ["commerce", "orders", null, "订单", "Orders"],
  customer_days: ["commerce", "days", null, "购买人天", "Customer days"],
  purchase_conversion: ["commerce", "share", 3, "购买转化率", "Purchase conversion"],
  net_sales: ["commerce", "money", 3, "净成交额", "Net sales"],
  aov: ["commerce", "money", null, "客单价", "Average order value"],
  nps: ["satisfaction", "points", 3, "净推荐值", "NPS"],
} satisfies Record<OverviewMetric, Row>;

const both = (zh: string, en: string): Bilingual => ({ zh, en });

const record = <Key extends keyof typeof ROWS>(key: Key): Metric & { key: Key } => {
  const [family, unit, phase, zh, en]: Row = ROWS[key];
  return {
    key,
    family,
    unit,
    phase,
    label: both(zh, en),
    question: both(`${zh}是多少？`, `How large is ${en}?`),
    formula: both(`${zh}的公式`, `the formula of ${en}`),
    better: "up",
    empty: unit === "share" || unit === "points" || key === "aov" ? null : 0,
    maturity: family === "retention" ? both("满 30 天后成熟", "mature after 30 days") : null,
  };
};

/** The catalogue the overview's tests use. */
export const exampleMetrics: MetricCatalogue = {
  ...catalogue,
  members_total: record("members_total"),
  new_members: record("new_members"),
  dau: record("dau"),
  wau: record("wau"),
  mau: record("mau"),
  mau_ratio: record("mau_ratio"),
  retention_d1: record("retention_d1"),
  retention_d7: record("retention_d7"),
  retention_d30: record("retention_d30"),
  buyers: record("buyers"),
  orders: record("orders"),
  customer_days: record("customer_days"),
  purchase_conversion: record("purchase_conversion"),
  net_sales: record("net_sales"),
  aov: record("aov"),
  nps: record("nps"),
};
