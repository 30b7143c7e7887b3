import {
  boolean,
  doublePrecision,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
} from "drizzle-orm/pg-core";
import { at } from "./instant-column";

/** How a project handles its flags; a project without a row has the defaults of experiments/flags. */
export const flagSettings = pgTable("flag_settings", {
  projectId: integer("project_id").primaryKey(),
  environments: jsonb("environments").$type<string[]>().notNull(),
  approval: boolean("approval").notNull(),
});

/** Flags; `live` is the number of the revision in force, 0 while nothing was published. */
export const flags = pgTable(
  "flags",
  {
    projectId: integer("project_id").notNull(),
    key: text("key").notNull(),
    type: text("type", { enum: ["boolean", "string", "number", "json"] }).notNull(),
    live: integer("live").notNull().default(0),
    archivedAt: at("archived_at"),
    createdBy: integer("created_by"),
    createdAt: at("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.key] })],
);

/** What was published of a flag, 1 first. The definition's form: experiments/flags/flag-definition. */
export const flagRevisions = pgTable(
  "flag_revisions",
  {
    projectId: integer("project_id").notNull(),
    flag: text("flag").notNull(),
    number: integer("number").notNull(),
    definition: json("definition").notNull(),
    comment: text("comment").notNull(),
    approvedBy: integer("approved_by"),
    approvedAt: at("approved_at"),
    publishedBy: integer("published_by"),
    publishedAt: at("published_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.flag, table.number] })],
);

/** What somebody means to publish. `writers` are the accounts that wrote in it; `turn` counts the times it was saved. */
export const flagDrafts = pgTable("flag_drafts", {
  id: serial("id").primaryKey(),
  projectId: integer("project_id").notNull(),
  flag: text("flag").notNull(),
  basedOn: integer("based_on").notNull(),
  turn: integer("turn").notNull(),
  definition: json("definition").notNull(),
  comment: text("comment").notNull(),
  writers: jsonb("writers").$type<number[]>().notNull(),
  savedAt: at("saved_at").notNull(),
  approvedBy: integer("approved_by"),
  approvedAt: at("approved_at"),
});

/** Where a flag's kill switch is pulled, whatever its revision says. */
export const flagKills = pgTable(
  "flag_kills",
  {
    projectId: integer("project_id").notNull(),
    flag: text("flag").notNull(),
    environment: text("environment").notNull(),
    reason: text("reason").notNull(),
    killedBy: integer("killed_by"),
    killedAt: at("killed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.flag, table.environment] })],
);

/** Lists of members by an attribute of the SDKs; `fingerprint` stands for the list. `ids` says which of members' ids it has. */
export const savedGroups = pgTable(
  "saved_groups",
  {
    projectId: integer("project_id").notNull(),
    key: text("key").notNull(),
    name: text("name").notNull(),
    attribute: text("attribute").notNull(),
    ids: text("ids", { enum: ["user", "anonymous"] }).notNull(),
    cohortId: integer("cohort_id"),
    members: jsonb("members").$type<(string | number)[]>().notNull(),
    fingerprint: text("fingerprint").notNull(),
    filledAt: at("filled_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.key] })],
);

/** Among the experiments of a namespace a member is in at most one, as long as their ranges do not overlap. */
export const namespaces = pgTable(
  "namespaces",
  {
    projectId: integer("project_id").notNull(),
    key: text("key").notNull(),
    name: text("name").notNull(),
    hashAttribute: text("hash_attribute").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.key] })],
);

/** A share of members (0–1) that is kept out of the experiments that name it, until it ends. */
export const holdouts = pgTable(
  "holdouts",
  {
    projectId: integer("project_id").notNull(),
    key: text("key").notNull(),
    name: text("name").notNull(),
    share: doublePrecision("share").notNull(),
    hashAttribute: text("hash_attribute").notNull(),
    seed: text("seed").notNull(),
    beganAt: at("began_at").notNull(),
    endedAt: at("ended_at"),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.key] })],
);

/** Experiments. The forms of `assignment`, `design`, `phases` and `release`: experiments/design. */
export const experiments = pgTable(
  "experiments",
  {
    projectId: integer("project_id").notNull(),
    key: text("key").notNull(),
    name: text("name").notNull(),
    status: text("status", { enum: ["draft", "running", "stopped", "archived"] }).notNull(),
    assignment: json("assignment").notNull(),
    design: jsonb("design").notNull(),
    phases: jsonb("phases").notNull(),
    release: jsonb("release"),
    learning: text("learning").notNull().default(""),
    turn: integer("turn").notNull(),
    createdBy: integer("created_by"),
    createdAt: at("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.key] })],
);

/** What was known of each run of an experiment when it ended. The form of `evidence`: experiments/reports. */
export const experimentReports = pgTable(
  "experiment_reports",
  {
    projectId: integer("project_id").notNull(),
    experiment: text("experiment").notNull(),
    phase: integer("phase").notNull(),
    takenAt: at("taken_at").notNull(),
    evidence: json("evidence").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.experiment, table.phase] })],
);

/** Who may fetch the flags of an environment. `encryptionKey` is 128 bits in base64, null for plain answers. */
export const sdkConnections = pgTable("sdk_connections", {
  clientKey: text("client_key").primaryKey(),
  projectId: integer("project_id").notNull(),
  name: text("name").notNull(),
  environment: text("environment").notNull(),
  encryptionKey: text("encryption_key"),
  remoteEvaluation: boolean("remote_evaluation").notNull(),
  createdBy: integer("created_by"),
  createdAt: at("created_at").notNull(),
  revokedAt: at("revoked_at"),
});

/** What the SDKs of an environment are given: the flags as they are at `asOf`, under the version `dateUpdated`. */
export const flagPublications = pgTable(
  "flag_publications",
  {
    projectId: integer("project_id").notNull(),
    environment: text("environment").notNull(),
    dateUpdated: at("date_updated").notNull(),
    asOf: at("as_of").notNull(),
    fingerprint: text("fingerprint").notNull(),
  },
  (table) => [primaryKey({ columns: [table.projectId, table.environment] })],
);
