import {
  bigserial,
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  serial,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at } from "./instant-column";
import type { StageRules } from "./stage-rules";

/** What a person may do: an owner everything, an operator tests, an analyst questions, a manager reads and sets targets. */
export const ROLES = ["owner", "manager", "operator", "analyst"] as const;
export type Role = (typeof ROLES)[number];

/** One community: its own members, zone, currency and keys. `inactiveEvents` null means the default list. */
export const projects = pgTable("projects", {
  id: serial("id").primaryKey(),
  key: text("key").notNull().unique(),
  name: text("name").notNull(),
  zone: text("zone").notNull(),
  currency: text("currency").notNull(),
  /** 1 Monday … 7 Sunday */
  weekStart: integer("week_start").notNull().default(1),
  inactiveEvents: jsonb("inactive_events").$type<string[] | null>(),
  /** A pause longer than this ends a session whose sender does not say. */
  sessionMinutes: integer("session_minutes").notNull().default(30),
  /** Days that an invite has to be accepted. */
  inviteDays: integer("invite_days").notNull().default(14),
  /** null means the default thresholds */
  stageRules: jsonb("stage_rules").$type<Partial<StageRules> | null>(),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** Keys that senders of events carry. They only allow writing, and are public by nature. */
export const writeKeys = pgTable("write_keys", {
  key: text("key").primaryKey(),
  projectId: integer("project_id").notNull(),
  source: text("source").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
  revokedAt: at("revoked_at"),
  eventsPerSecond: integer("events_per_second"),
  eventsPerDay: integer("events_per_day"),
});

export const accounts = pgTable("accounts", {
  id: serial("id").primaryKey(),
  email: text("email").notNull().unique(),
  name: text("name").notNull(),
  passwordHash: text("password_hash").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
});

export const memberships = pgTable(
  "memberships",
  {
    accountId: integer("account_id").notNull(),
    projectId: integer("project_id").notNull(),
    role: text("role").$type<Role>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.projectId] })],
);

/** Signed-in browsers; the cookie carries the token, the table only its SHA-256. */
export const sessions = pgTable("sessions", {
  tokenHash: text("token_hash").primaryKey(),
  accountId: integer("account_id").notNull(),
  expiresAt: at("expires_at").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** Bearer tokens of the API; the table holds only their SHA-256. */
export const apiTokens = pgTable("api_tokens", {
  tokenHash: text("token_hash").primaryKey(),
  projectId: integer("project_id").notNull(),
  role: text("role").$type<Role>().notNull(),
  name: text("name").notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
  revokedAt: at("revoked_at"),
});

/** What a metric should reach in each period of the plan. */
export const targets = pgTable(
  "targets",
  {
    projectId: integer("project_id").notNull(),
    metric: text("metric").notNull(),
    value: numeric("value").notNull(),
    updatedBy: integer("updated_by"),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.metric] })],
);

/** Every change somebody made, in order. */
export const auditLog = pgTable("audit_log", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  projectId: integer("project_id"),
  accountId: integer("account_id"),
  action: text("action").notNull(),
  subject: text("subject").notNull(),
  detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
  at: at("at").notNull().defaultNow(),
});

/** Whom a project leaves out of its numbers, see ingest/judgement. A project without a row has the defaults. */
export const memberRules = pgTable("member_rules", {
  projectId: integer("project_id").primaryKey(),
  internalDomains: jsonb("internal_domains").$type<string[]>().notNull().default([]),
  internalUsers: jsonb("internal_users").$type<string[]>().notNull().default([]),
  eventsPerMinute: integer("events_per_minute").notNull().default(300),
});

/** Persons of whom nothing may be stored again, as the numbers that stand for them; names are not kept. */
export const erasedPersons = pgTable(
  "erased_persons",
  {
    projectId: integer("project_id").notNull(),
    person: text("person").notNull(),
    erasedAt: at("erased_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.person] })],
);

/** The proof of each erasure: who asked for it and when, how many ids the person had, and the rows that went, by table. */
export const erasures = pgTable("erasures", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  projectId: integer("project_id").notNull(),
  person: text("person").notNull(),
  requestedBy: text("requested_by").notNull(),
  ids: integer("ids").notNull(),
  rowsErased: jsonb("rows_erased").$type<Record<string, number>>().notNull(),
  at: at("at").notNull().defaultNow(),
});

/** What one unit of a currency is worth in the project's own, from a local day on until the next one given. */
export const exchangeRates = pgTable(
  "exchange_rates",
  {
    projectId: integer("project_id").notNull(),
    currency: text("currency").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    rate: numeric("rate").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.currency, table.day] })],
);

/**
 * The last comparison of a project's books with what is there, see ingest/ledger. `offSince` is when a difference was
 * first seen that lasts, null while there is none.
 */
export const ledgerAudits = pgTable("ledger_audits", {
  projectId: integer("project_id").primaryKey(),
  at: at("at").notNull(),
  balances: jsonb("balances").notNull(),
  offSince: at("off_since"),
});

/** Named groups of members; who is in them is kept in ClickHouse. The definition's form: queries/cohorts. */
export const cohorts = pgTable("cohorts", {
  id: serial("id").primaryKey(),
  projectId: integer("project_id").notNull(),
  name: text("name").notNull(),
  definition: jsonb("definition").notNull(),
  createdBy: integer("created_by"),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** Questions in SQL that members of a project keep by name; who saved one, or an owner, may change it. */
export const savedQueries = pgTable("saved_queries", {
  id: serial("id").primaryKey(),
  projectId: integer("project_id").notNull(),
  name: text("name").notNull(),
  sql: text("sql").notNull(),
  savedBy: integer("saved_by"),
  savedAt: at("saved_at").notNull().defaultNow(),
});

/**
 * Choices of the dashboard's view that somebody keeps by name, `search` as the address says them: for who made it, or for
 * everybody of the project where it is shared.
 */
export const savedViews = pgTable("saved_views", {
  id: serial("id").primaryKey(),
  projectId: integer("project_id").notNull(),
  name: text("name").notNull(),
  search: text("search").notNull(),
  shared: boolean("shared").notNull(),
  savedBy: integer("saved_by"),
  savedAt: at("saved_at").notNull().defaultNow(),
});

/** What was done about a piece of feedback, turn after turn from 1 on; the last says how far it is. */
export const feedbackChanges = pgTable(
  "feedback_changes",
  {
    projectId: integer("project_id").notNull(),
    eventId: uuid("event_id").notNull(),
    saidAt: at("said_at").notNull(),
    turn: integer("turn").notNull(),
    state: text("state", { enum: ["open", "in-hand", "handled"] }).notNull(),
    note: text("note").notNull(),
    changedBy: integer("changed_by"),
    changedAt: at("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.eventId, table.turn] })],
);
