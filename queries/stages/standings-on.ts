import { z } from "zod";
import { filterSchema } from "#queries/filters/filter";
import { membersChosen } from "#queries/filters/members-chosen";
import { type Fragment, join } from "#queries/fragment";
import type { Period } from "#queries/period";
import { addDays, daysBetween } from "#queries/period/local-days";
import type { Project } from "#queries/project";
import type { Scope } from "#queries/scope";
import { kocsOn } from "./koc-flags";
import { standingsSql } from "./stage-sql";

/** The threshold of a project's stages that looks back furthest, in days. */
const longestOf = ({ stageRules: { churnedDays, coreWindow } }: Project) => Math.max(churnedDays, coreWindow);

/** The days that must be read to know the stages of some. */
export const daysRead = (project: Project, { from, to }: Period): Period => ({
  from: addDays(from, -longestOf(project)),
  to,
});

/**
 * The ends of which days, in order, and which members: those of whom the filter holds; if it asks about events as well, those
 * who did one on the days of `done` for which it does.
 */
export const standingsAsked = z.object({
  days: z.array(z.iso.date()).min(1),
  filter: filterSchema.optional(),
  done: z.object({ from: z.iso.date(), to: z.iso.date() }),
});

export const EXAMPLE_STANDINGS = {
  days: ["2026-03-02", "2026-03-15"],
  done: { from: "2026-03-03", to: "2026-03-16" },
};

/**
 * Where members stand at the midnights that end some days, see standingsSql: a SELECT of person, standings. The scope must
 * reach from `daysRead` on to the last of them. Reads active_months, member_terms; with a filter that asks about events,
 * happenings.
 */
export function standingsOn(
  { project }: Scope,
  { days, filter, done }: z.infer<typeof standingsAsked>,
): Fragment {
  const [first = done.from] = days;
  const offsets = days.map((day) => daysBetween(first, day));
  const built = join(
    [membersChosen(filter, done), kocsOn(days)],
    ([chosen = "", kocs = ""]) =>
      standingsSql({
        longest: longestOf(project),
        months: "active_months",
        terms: filter === undefined ? "member_terms" : `(SELECT * FROM member_terms WHERE ${chosen})`,
        kocs,
        first: "{stage_day:Date}",
        offsets: "{stage_days:Array(UInt16)}",
        last: offsets.at(-1) ?? 0,
      }),
    ["active_months", "member_terms"],
  );
  return { ...built, params: { ...built.params, stage_day: first, stage_days: offsets } };
}
