import { z } from "zod";

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema);

const environmentSchema = z.object({
  PORT: withDefault(z.coerce.number("a port number").int().min(0).max(65535).default(8080)),
  HOST: withDefault(z.string().default("0.0.0.0")),
  AGORA_DATA: withDefault(z.string().default(".agora")),
  AGORA_PUBLIC_URL: optional(
    z.url({ protocol: /^https?$/, error: "an http(s) address, e.g. https://agora.example.com" }),
  ),
  AGORA_ROLE: withDefault(z.enum(["all", "ingest", "dashboard"]).default("all")),
  CLICKHOUSE_URL: optional(
    z.url({ protocol: /^https?$/, error: "an http(s) address, e.g. http://user:password@host:8123/agora" }),
  ),
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: "a postgres address, e.g. postgres://user:password@host/agora",
    }),
  ),
  LOG_LEVEL: withDefault(
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ),
  AGORA_DISK_FLOOR_MB: withDefault(z.coerce.number("a number of MiB").int().min(0).default(512)),
  AGORA_SPOOL_FLUSH_MS: withDefault(z.coerce.number().int().min(0).max(1000).default(5)),
  GROWTHBOOK_API_HOST: optional(
    z.url({ protocol: /^https?$/, error: "an http(s) address, e.g. https://api.growthbook.io" }),
  ),
  GROWTHBOOK_SECRET_KEY: optional(z.string()),
  GROWTHBOOK_CLIENT_KEYS: withDefault(
    z
      .string()
      .regex(/^[\w-]+(\s*,\s*[\w-]+)*$/, "client keys with commas between, e.g. sdk-abc,sdk-def")
      .transform((text) => text.split(/\s*,\s*/))
      .optional(),
  ),
  GROWTHBOOK_WEBHOOK_SECRET: optional(z.string()),
  GROWTHBOOK_SYNC: withDefault(
    z
      .string()
      .regex(
        /^[\w-]+(=[\w-]+)?(\s*,\s*[\w-]+(=[\w-]+)?)*$/,
        "keys of projects with commas between, each with a project of GrowthBook where only that is meant, e.g. tea,coffee=prj_abc",
      )
      .transform((text) => new Map(text.split(/\s*,\s*/).map(projectPair)))
      .optional(),
  ),
  GROWTHBOOK_SYNC_MINUTES: withDefault(z.coerce.number("minutes").int().min(1).max(1440).default(5)),
});

/** "tea=prj_abc", or "tea" alone. */
function projectPair(text: string): [string, string | undefined] {
  const [project = "", remote] = text.split("=");
  return [project, remote];
}

/** The variables that are read; all others are ignored. */
export const environmentNames = Object.keys(environmentSchema.shape);

/** A GrowthBook that decides on flags and experiments in place of Agora. */
interface GrowthBookConfig {
  apiHost: string;
  secretKey: string;
  /** those whose features are served here too */
  clientKeys: string[];
  /** what its SDK webhooks are signed with; without it they are refused */
  webhookSecret: string | undefined;
  /** projects whose experiments are kept in step with it, each with one project of GrowthBook or undefined for all of them */
  synced: ReadonlyMap<string, string | undefined>;
  syncMinutes: number;
}

/** What the process was told by its environment; every other part receives this as an argument. */
export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  publicUrl: string | undefined;
  role: "all" | "ingest" | "dashboard";
  clickHouseUrl: string | undefined;
  databaseUrl: string | undefined;
  logLevel: string;
  spoolFlushMs: number;
  /** events are refused when fewer bytes than this are free on the disk of the data folder */
  diskFloorBytes: number;
  growthBook: GrowthBookConfig | undefined;
}

/** The environment is not usable; the message names each variable and what it wants. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** @throws ConfigError when a variable is missing or wrong */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`The environment is not usable:\n${lines.join("\n")}\nSee .env.example.`);
  }
  const env = parsed.data;
  if (env.AGORA_ROLE !== "all" && !(env.CLICKHOUSE_URL && env.DATABASE_URL)) {
    throw new ConfigError(
      `AGORA_ROLE=${env.AGORA_ROLE} wants CLICKHOUSE_URL and DATABASE_URL: embedded databases belong to one program.`,
    );
  }
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: env.AGORA_DATA,
    publicUrl: env.AGORA_PUBLIC_URL,
    role: env.AGORA_ROLE,
    clickHouseUrl: env.CLICKHOUSE_URL,
    databaseUrl: env.DATABASE_URL,
    logLevel: env.LOG_LEVEL,
    spoolFlushMs: env.AGORA_SPOOL_FLUSH_MS,
    diskFloorBytes: env.AGORA_DISK_FLOOR_MB * 1_048_576,
    growthBook: growthBookOf(env),
  };
}

/** @throws ConfigError when only some of it is said */
function growthBookOf(env: z.infer<typeof environmentSchema>): GrowthBookConfig | undefined {
  const apiHost = env.GROWTHBOOK_API_HOST;
  const secretKey = env.GROWTHBOOK_SECRET_KEY;
  const clientKeys = env.GROWTHBOOK_CLIENT_KEYS ?? [];
  const webhookSecret = env.GROWTHBOOK_WEBHOOK_SECRET;
  const synced = env.GROWTHBOOK_SYNC ?? new Map<string, string | undefined>();
  const syncMinutes = env.GROWTHBOOK_SYNC_MINUTES;
  if (apiHost && secretKey) return { apiHost, secretKey, clientKeys, webhookSecret, synced, syncMinutes };
  const saysMore = clientKeys.length > 0 || synced.size > 0;
  if (!apiHost && !secretKey && !webhookSecret && !saysMore) return undefined;
  throw new ConfigError("A GrowthBook wants both GROWTHBOOK_API_HOST and GROWTHBOOK_SECRET_KEY.");
}
