/** The project of ours whose data a GrowthBook is to read, with the events that do not make its members active. */
export interface FactProject {
  id: number;
  key: string;
  name: string;
  inactiveEvents: readonly string[];
}

/** A fact table as GrowthBook is told it. Its SQL reads the views of docs/growthbook.md, of one project. */
interface FactTable {
  id: string;
  data: { name: string; description: string; datasource: string; userIdTypes: string[]; sql: string };
}

type FactTableName = "orders" | "sales" | "activity" | "memberships";

const IN_TIME = "timestamp BETWEEN '{{startDate}}' AND '{{endDate}}'";

/** The tables' texts. Without a conversion of `{{`…`}}` they are no SQL yet: GrowthBook puts its dates there. */
const TABLES: Record<FactTableName, { about: string; sql: (project: FactProject) => string }> = {
  orders: {
    about: "One row per order, at its first report.",
    sql: ({ id }) =>
      `SELECT timestamp, user_id, order_id, amount FROM growthbook_sales WHERE project = ${id} AND kind = 'order' AND ${IN_TIME}`,
  },
  sales: {
    about: "Orders, and refunds as negative amounts at their own time.",
    sql: ({ id }) =>
      `SELECT timestamp, user_id, order_id, kind, amount FROM growthbook_sales WHERE project = ${id} AND ${IN_TIME}`,
  },
  activity: {
    about: "Everything that makes a member active.",
    sql: ({ id, inactiveEvents }) => {
      const named = inactiveEvents.map(quoted).join(", ");
      return `SELECT timestamp, user_id, event_name FROM growthbook_events WHERE project = ${id}${named === "" ? "" : ` AND event_name NOT IN (${named})`} AND ${IN_TIME}`;
    },
  },
  memberships: {
    about: "Memberships started.",
    sql: ({ id }) =>
      `SELECT timestamp, user_id FROM growthbook_events WHERE project = ${id} AND event_name = 'Membership Started' AND ${IN_TIME}`,
  },
};

export const factTableId = (project: string, table: FactTableName): string => `agora_${project}_${table}`;

/** Every fact table of a project. */
export const factTables = (project: FactProject, datasource: string): FactTable[] =>
  Object.entries(TABLES).map(([name, { about, sql }]) => ({
    id: `agora_${project.key}_${name}`,
    data: {
      name: `${project.name}: ${name}`,
      description: about,
      datasource,
      userIdTypes: ["user_id"],
      sql: sql(project),
    },
  }));

/** A text as ClickHouse reads it; this SQL is kept by GrowthBook, so nothing can be bound to it. */
const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
