import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { Period } from "#queries/period";
import { localMidnightIn } from "#queries/period/local-midnight";
import type { Project } from "#queries/project";
import { ENTRY_IDS_LIMIT, readEntryIds } from "#queries/quarantine/read-entry-ids";
import { QUARANTINE_STATES, type QuarantineSearch } from "#queries/quarantine/quarantine-state";
import type { QuarantineCursor } from "#queries/quarantine/read-quarantine";
import { BadRuleError, NoCollectorError, replayQuarantine } from "#server/quarantine/replay-quarantine";
import { settleEntries } from "#server/quarantine/settle-entries";
import { auditLog, type Role } from "#store/postgres/schema";
import type { QuarantineAnswer } from "~/features/quarantine/quarantine-answer";
import type { Account } from "./session.server";

/** Who mends and replays what is in quarantine. */
export const QUARANTINE_EDITORS: readonly Role[] = ["owner", "operator"];

const searchSchema = z.object({
  state: z.enum([...QUARANTINE_STATES, "open", "all"]).catch("open"),
  code: z.string().max(100).catch(""),
  source: z.string().max(200).catch(""),
  text: z.string().max(200).catch(""),
  id: z.guid().or(z.literal("")).catch(""),
});
const cursorSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3} [0-9a-f-]{36}$/)
  .transform((text): QuarantineCursor => ({ received: text.slice(0, 23), id: text.slice(24) }))
  .nullable()
  .catch(null);

const columnOf = (instant: number) => new Date(instant).toISOString().slice(0, 19).replace("T", " ");

/** What an address asks of the quarantine; what it says wrongly narrows nothing. One entry is found whatever its day. */
export function readQuarantineSearch(
  request: Request,
  project: Project,
  period: Period,
): { search: QuarantineSearch; after: QuarantineCursor | null } {
  const params = new URL(request.url).searchParams;
  const given = searchSchema.parse(Object.fromEntries(params));
  const midnight = localMidnightIn(project.zone);
  const days = { from: columnOf(midnight(period.from)), to: columnOf(midnight(period.to)) };
  const search =
    given.id === ""
      ? { ...given, ...days }
      : { ...given, state: "all" as const, from: "1970-01-01 00:00:00", to: "2299-12-31 00:00:00" };
  return { search, after: cursorSchema.parse(params.get("after")) };
}

const formSchema = z.object({
  intent: z.enum(["try", "replay", "dismiss", "restore"]),
  rules: z.string().max(10_000).default(""),
  run: z.guid().optional(),
});

/** Does what a form asks for with the entries of a search. @throws a 400 answer when the form is none of ours */
export async function changeQuarantine(
  { services }: AppLoadContext,
  { project, account }: { project: Project; account: Account },
  search: QuarantineSearch,
  form: FormData,
): Promise<QuarantineAnswer> {
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Response("form", { status: 400, statusText: "Bad Request" });
  const { intent, rules, run = randomUUID() } = parsed.data;
  const by = account.name;
  const note = (detail: Record<string, unknown>) =>
    services.control.db.insert(auditLog).values({
      projectId: project.id,
      accountId: account.id,
      action: `quarantine.${intent}`,
      subject: run,
      detail: { ...detail, search },
      at: services.clock(),
    });
  if (intent === "dismiss" || intent === "restore") {
    const ids = await readEntryIds(services.warehouse, project.id, search);
    const state = intent === "dismiss" ? ("dismissed" as const) : ("waiting" as const);
    const outcomes = ids.map((id) => ({ id, state, code: "", path: "", message: "" }));
    await settleEntries(services.warehouse, outcomes, { project: project.id, by, run, at: services.clock() });
    await note({ entries: ids.length });
    return {
      kind: intent === "dismiss" ? "dismissed" : "restored",
      count: ids.length,
      more: ids.length === ENTRY_IDS_LIMIT,
    };
  }
  try {
    const onlyTry = intent === "try";
    const progress = await replayQuarantine(services, { project, search, rules, by, run, onlyTry });
    if (!onlyTry) await note({ rules, replayed: progress.replayed, refused: progress.refused });
    return { kind: onlyTry ? "tried" : "replayed", run, ...progress };
  } catch (error) {
    if (error instanceof BadRuleError)
      return { kind: "badRule", line: error.problem.line, rule: error.problem.text };
    if (error instanceof NoCollectorError) return { kind: "noCollector" };
    throw error;
  }
}
