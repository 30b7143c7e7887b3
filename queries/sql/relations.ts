import type { SourceSwitches } from "#queries/sources/source-switches";
import { namedSources, type SourceName } from "#queries/sources/sources";

interface Column {
  name: string;
  type: string;
  about: { en: string; zh: string };
}

/** What analysts can read: a name, its columns, and the SQL over sources that keeps to the project. */
export interface Relation {
  name: string;
  about: { en: string; zh: string };
  columns: readonly Column[];
  reads: readonly SourceName[];
  sql: string;
}

const column = (name: string, type: string, en: string, zh: string): Column => ({
  name,
  type,
  about: { en, zh },
});
const PERSON = column(
  "person",
  "UInt64",
  "the member, under whichever id they acted",
  "成员，无论以哪个 ID 行动",
);

/**
 * Every relation there is. The page, the docs and the API tell of them from here.
 *
 * TRICKY: none may be called like a table, for names of tables are refused in questions.
 */
export const RELATIONS: readonly Relation[] = [
  {
    name: "all_events",
    about: { en: "One row for each event.", zh: "每个事件一行。" },
    columns: [
      column("id", "UUID", "the event", "事件 ID"),
      PERSON,
      column("time", "DateTime64(3, 'UTC')", "when it happened, UTC", "发生时间（UTC）"),
      column("day", "Date", "the project's local day", "项目当地日期"),
      column("event", "String", "its name", "事件名称"),
      column("channel", "String", "where it came from, '' if it did not say", "来源渠道，未说明时为空"),
      column("source", "String", "the sender's key", "发送方"),
      column("content", "String", "the content's id", "内容 ID"),
      column("activity", "String", "the activity's id", "活动 ID"),
      column("category", "String", "the product category", "商品类目"),
      column("order_id", "String", "the order's number", "订单号"),
      column("experiment", "String", "the experiment that was seen", "看到的实验"),
      column("variation", "String", "and which variation of it", "以及哪个变体"),
      column("money", "Decimal(18, 4)", "an amount in the project's currency", "金额（项目货币）"),
      column("score", "Nullable(UInt8)", "the score of an answer", "评分"),
      column("properties", "JSON", "all other properties: properties.topic", "其他属性：properties.topic"),
      column("context", "JSON", "what the sender's library said of itself", "发送方库的自述"),
    ],
    reads: ["happenings"],
    sql: `SELECT id, person, time, day, toString(event) AS event, toString(channel) AS channel, toString(source) AS source,
      content, activity, toString(category) AS category, order_id, toString(experiment) AS experiment,
      toString(variation) AS variation, money, score, properties, context
    FROM happenings`,
  },
  {
    name: "all_members",
    about: {
      en: "One row for each person; joined_at is NULL for visitors.",
      zh: "每人一行；访客的 joined_at 为 NULL。",
    },
    columns: [
      PERSON,
      column("user_ids", "Array(String)", "the user ids that were sent", "发送过的用户 ID"),
      column(
        "joined_at",
        "Nullable(DateTime64(3, 'UTC'))",
        "when they first joined, UTC",
        "首次加入时间（UTC）",
      ),
      column("join_channel", "String", "through which channel", "加入渠道"),
      column("last_seen", "DateTime64(3, 'UTC')", "their last event, UTC", "最近事件时间（UTC）"),
      column("event_count", "UInt64", "how many events they have", "事件数"),
      column("refunded", "Decimal(38, 4)", "what was refunded to them", "退款金额"),
    ],
    reads: ["people", "first_joins"],
    sql: `SELECT p.person AS person, CAST(p.user_ids, 'Array(String)') AS user_ids,
      CAST(p.joined_at, 'Nullable(DateTime64(3, \\'UTC\\'))') AS joined_at, c.channel AS join_channel,
      CAST(p.last_seen, 'DateTime64(3, \\'UTC\\')') AS last_seen, p.events AS event_count, p.refunded AS refunded
    FROM people AS p LEFT JOIN first_joins AS c ON c.person = p.person`,
  },
  {
    name: "all_orders",
    about: { en: "One row for each order, at its first report.", zh: "每个订单一行，以首次上报为准。" },
    columns: [
      PERSON,
      column("at", "DateTime64(3, 'UTC')", "its first report, UTC", "首次上报时间（UTC）"),
      column("day", "Date", "the project's local day", "项目当地日期"),
      column("money", "Decimal(18, 4)", "its total in the project's currency", "金额（项目货币）"),
    ],
    reads: ["orders"],
    sql: "SELECT person, at, day, money FROM orders",
  },
  {
    name: "all_sessions",
    about: { en: "One row for each session.", zh: "每个会话一行。" },
    columns: [
      PERSON,
      column("day", "Date", "the local day it began on", "开始的当地日期"),
      column("started", "DateTime64(3, 'UTC')", "its first event, UTC", "首个事件时间（UTC）"),
      column("ended", "DateTime64(3, 'UTC')", "its last event, UTC", "最后事件时间（UTC）"),
      column("event_count", "UInt64", "how many events it has", "事件数"),
    ],
    reads: ["sessions"],
    sql: "SELECT person, day, started, ended, events AS event_count FROM sessions",
  },
  {
    name: "all_traits",
    about: {
      en: "One row for each trait of a person: the last word on it.",
      zh: "每人每个特征一行：以最新说法为准。",
    },
    columns: [
      PERSON,
      column("trait", "String", "its name", "特征名称"),
      column("value", "String", "a text as it is, all else as JSON", "文本原样，其余为 JSON"),
      column("time", "DateTime64(3, 'UTC')", "when it was said, UTC", "说明时间（UTC）"),
    ],
    reads: ["traits"],
    sql: "SELECT person, trait, value, time FROM traits",
  },
  {
    name: "all_cohort_members",
    about: {
      en: "One row for each member of a cohort, as last found out.",
      zh: "每个人群的每位成员一行，以最近一次计算为准。",
    },
    columns: [column("cohort", "UInt32", "the cohort's number", "人群编号"), PERSON],
    reads: ["cohort_rows"],
    sql: "SELECT DISTINCT cohort, person FROM cohort_rows",
  },
];

/** The WITH elements, commas between them, of some relations and all they read. */
export function withRelations(names: readonly string[], switches: SourceSwitches): string {
  const chosen = RELATIONS.filter(({ name }) => names.includes(name));
  const sources = [...new Set(chosen.flatMap(({ reads }) => reads))];
  return [...namedSources(sources, switches), ...chosen.map(({ name, sql }) => `${name} AS (${sql})`)].join(
    ",\n",
  );
}
