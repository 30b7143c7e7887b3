import { eq } from "drizzle-orm";
import { z } from "zod";
import { stageRulesProblem } from "#queries/stages/stage-rules-problem";
import { type Command, command, CommandError, wholeProject } from "#server/admin/command";
import { projects } from "#store/postgres/schema";

const threshold = z.coerce.number().int().min(1);

/** What can be said of the stages that members go through. */
export const STAGE_COMMANDS: Record<string, Command> = {
  "stage set": command({
    about:
      "when members change their stage, in days, and who is a KOC: --project [--new] [--active] [--core] [--core-of] [--churned] [--koc score] [--koc-posts]; what is not given stays",
    args: z.object({
      project: z.string(),
      new: threshold.optional(),
      active: threshold.optional(),
      core: threshold.optional(),
      "core-of": threshold.optional(),
      churned: threshold.optional(),
      koc: threshold.max(100).optional(),
      "koc-posts": threshold.max(1000).optional(),
    }),
    run: async ({ control }, { project, ...given }) => {
      const { id, stageRules: now } = await wholeProject(control, project);
      const stageRules = {
        newDays: given.new ?? now.newDays,
        activeDays: given.active ?? now.activeDays,
        coreDays: given.core ?? now.coreDays,
        coreWindow: given["core-of"] ?? now.coreWindow,
        churnedDays: given.churned ?? now.churnedDays,
        kocScore: given.koc ?? now.kocScore,
        kocPosts: given["koc-posts"] ?? now.kocPosts,
      };
      const problem = stageRulesProblem(stageRules);
      if (problem !== null) throw new CommandError(problem);
      await control.db.update(projects).set({ stageRules }).where(eq(projects.id, id));
      return stageRules;
    },
  }),
};
