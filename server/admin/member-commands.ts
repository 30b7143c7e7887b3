import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { judgeByHand, VERDICTS } from "#ingest/judgement/judge-by-hand";
import { exchangeRates, memberRules, projects } from "#store/postgres/schema";
import { type Command, command, CommandError, projectIdOf } from "#server/admin/command";
import { erasePerson } from "#server/members/erase-person";
import { judgeProjects } from "#server/members/start-judging";

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);

/** Without the program nobody stores what waits in the spool, and some of it may be the person's. */
async function refuseWaitingEvents(dataFolder: string): Promise<void> {
  const files = await readdir(join(dataFolder, "spool")).catch(() => []);
  if (files.some((file) => /\.(open|copy|sealed|part|insert)$/.test(file))) {
    throw new CommandError(
      "Events wait in the spool that may be this person's: start the program, then erase.",
    );
  }
}

/** What can be said of members: who is erased, who counts, by which rules; and what other currencies are worth. */
export const MEMBER_COMMANDS: Record<string, Command> = {
  "person erase": command({
    about: "erase a person for good, and store nothing more of them: --project --user --by",
    args: z.object({
      project: z.string(),
      user: z.string().min(1),
      by: z.string().min(1).default("command line"),
    }),
    run: async (services, { project, ...request }) => {
      const { config, control, warehouse, clock } = services;
      const collector = services.collector();
      const settle = async () => {
        if (!collector) return refuseWaitingEvents(config.dataFolder);
        await collector.refreshSources();
        await collector.idle();
      };
      const id = await projectIdOf(control, project);
      if (!collector) await settle();
      return erasePerson({ project: id, ...request }, { control, warehouse, clock, settle });
    },
  }),
  "member judge": command({
    about: `say whether a member counts: --project --user --verdict ${VERDICTS.join("|")} [--reason]`,
    args: z.object({
      project: z.string(),
      user: z.string().min(1),
      verdict: z.enum(VERDICTS),
      reason: z.string().default("by hand"),
    }),
    run: async ({ control, warehouse }, { project, ...said }) => {
      await judgeByHand(warehouse, { project: await projectIdOf(control, project), ...said });
      return said;
    },
  }),
  "rule set": command({
    about:
      "whom to leave out, when sessions end, and how long invites may be accepted: --project [--internal-domains a,b] [--internal-users a,b] [--events-per-minute] [--session-minutes] [--invite-days]",
    args: z.object({
      project: z.string(),
      "internal-domains": list.optional(),
      "internal-users": list.optional(),
      "events-per-minute": z.coerce.number().int().positive().optional(),
      "session-minutes": z.coerce.number().int().min(1).max(1440).optional(),
      "invite-days": z.coerce.number().int().min(1).max(90).optional(),
    }),
    run: async ({ control, warehouse }, { project, ...args }) => {
      const projectId = await projectIdOf(control, project);
      const given = {
        ...(args["internal-domains"] && { internalDomains: args["internal-domains"] }),
        ...(args["internal-users"] && { internalUsers: args["internal-users"] }),
        ...(args["events-per-minute"] && { eventsPerMinute: args["events-per-minute"] }),
      };
      const [rules] = await control.db
        .insert(memberRules)
        .values({ projectId, ...given })
        .onConflictDoUpdate({ target: memberRules.projectId, set: { projectId, ...given } })
        .returning();
      const sessionMinutes = args["session-minutes"];
      const inviteDays = args["invite-days"];
      const settings = {
        ...(sessionMinutes === undefined ? {} : { sessionMinutes }),
        ...(inviteDays === undefined ? {} : { inviteDays }),
      };
      if (Object.keys(settings).length > 0) {
        await control.db.update(projects).set(settings).where(eq(projects.id, projectId));
      }
      await judgeProjects({ control, warehouse }, projectId);
      return { ...rules, ...settings };
    },
  }),
  "rate set": command({
    about: "what one unit of a currency is worth, from a day on: --project --currency --day --rate",
    args: z.object({
      project: z.string(),
      currency: z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 currency, e.g. USD"),
      day: z.iso.date(),
      rate: z.string().regex(/^(?!0*(\.0*)?$)\d{1,10}(\.\d{1,10})?$/, "a decimal above 0, e.g. 7.1834"),
    }),
    run: async ({ control }, { project, ...rate }) => {
      const projectId = await projectIdOf(control, project);
      await control.db
        .insert(exchangeRates)
        .values({ projectId, ...rate })
        .onConflictDoUpdate({
          target: [exchangeRates.projectId, exchangeRates.currency, exchangeRates.day],
          set: { rate: rate.rate },
        });
      return rate;
    },
  }),
};
