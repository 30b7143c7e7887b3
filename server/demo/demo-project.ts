import type { NewProject } from "#server/projects/create-project";

/** The project the demo shows. */
export const DEMO_PROJECT: NewProject = {
  key: "qinghe",
  name: "青禾茶社 Qinghe Tea",
  zone: "Asia/Shanghai",
  currency: "CNY",
};

/** What its people want to reach in thirty days. */
export const DEMO_TARGETS: Record<string, string> = {
  new_members: "600",
  retention_d1: "0.4",
  retention_d7: "0.25",
  retention_d30: "0.12",
  mau_ratio: "0.4",
  dau: "260",
  purchase_conversion: "0.12",
  net_sales: "60000",
  aov: "160",
  nps: "35",
};
