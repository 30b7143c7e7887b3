import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { readBalances } from "#ingest/ledger/read-balances";
import { balanceSchema } from "#store/events/balance";
import { createWaitingLines } from "#ingest/ledger/waiting-lines";
import { nodeDisk } from "#ingest/spool/disk";
import { QUARANTINE_STATES, type QuarantineSearch } from "#queries/quarantine/quarantine-state";
import { listQuarantine } from "#queries/quarantine/read-quarantine";
import { type Command, command, CommandError, projectIdOf, wholeProject } from "#server/admin/command";
import { BadRuleError, NoCollectorError, replayQuarantine } from "#server/quarantine/replay-quarantine";
import { ledgerAudits } from "#store/postgres/schema";

const searchShape = {
  id: z.union([z.guid(), z.literal("")]).default(""),
  state: z.enum([...QUARANTINE_STATES, "open", "all"]).default("open"),
  code: z.string().default(""),
  source: z.string().default(""),
  text: z.string().default(""),
  from: z.iso.date().default("1970-01-01"),
  to: z.iso.date().default("2299-12-30"),
};

const DAY_MS = 86_400_000;

/** `to` is the last day that is wanted, in UTC. */
const searchOf = ({ from, to, ...search }: QuarantineSearch): QuarantineSearch => ({
  ...search,
  from: `${from} 00:00:00`,
  to: `${new Date(Date.parse(to) + DAY_MS).toISOString().slice(0, 10)} 00:00:00`,
});

/** What came in and what became of it: the books, and what is in quarantine. */
export const INGEST_COMMANDS: Record<string, Command> = {
  "ledger show": command({
    about: "what came in from each source and what became of it, compared now: --project",
    args: z.object({ project: z.string() }),
    run: async ({ control, warehouse, config, collector }, { project }) => {
      const id = await projectIdOf(control, project);
      const running = collector();
      if (!running) {
        const waiting = createWaitingLines(nodeDisk, join(config.dataFolder, "spool"));
        const balances = await readBalances(warehouse, await waiting());
        return balances.filter((balance) => balance.project === id);
      }
      await running.audit();
      const [audit] = await control.db.select().from(ledgerAudits).where(eq(ledgerAudits.projectId, id));
      return balanceSchema.array().parse(audit?.balances ?? []);
    },
  }),
  "quarantine list": command({
    about:
      "what could not be stored, and why: --project [--state open|waiting|refused|replayed|dismissed|all] [--code] [--source] [--text] [--from] [--to] [--limit]",
    args: z.object({
      project: z.string(),
      limit: z.coerce.number().int().min(1).max(1000).default(50),
      ...searchShape,
    }),
    run: async ({ control, warehouse }, { project, limit, ...search }) =>
      listQuarantine(warehouse, await projectIdOf(control, project), searchOf(search), {
        limit,
        after: null,
      }),
  }),
  "quarantine replay": command({
    about:
      'try again what could not be stored, after changing it: --project [--fix "number properties.total; set properties.currency = CNY"] [--try yes] and what list takes, or --id',
    args: z.object({
      project: z.string(),
      fix: z.string().default(""),
      try: z.enum(["yes", "no"]).default("no"),
      by: z.string().default("command line"),
      ...searchShape,
    }),
    run: async (services, { project: key, fix, try: tries, by, ...search }) => {
      const { id, zone, currency } = await wholeProject(services.control, key);
      const project = { id, zone, currency };
      const request = { project, rules: fix, search: searchOf(search), by, run: randomUUID() };
      const total = { replayed: 0, refused: 0 };
      for (;;) {
        const { replayed, refused, left, firstRefusal } = await replayQuarantine(services, {
          ...request,
          onlyTry: tries === "yes",
        }).catch((error: unknown) => {
          throw error instanceof NoCollectorError || error instanceof BadRuleError
            ? new CommandError(error.message)
            : error;
        });
        total.replayed += replayed;
        total.refused += refused;
        if (tries === "yes") return { tried: replayed + refused, left, ...total, firstRefusal };
        if (left === 0) return total;
      }
    },
  }),
};
