import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { bestAttempts } from "./best-attempts";
import { entryParams, EXAMPLE_FUNNEL, funnelAsked } from "./funnel-counts";

/** Whom a click on a funnel means: who came to a step, or came to it and not to the next required one. */
export type FunnelPlace = z.infer<typeof funnelPlace>;
export const funnelPlace = z.strictObject({
  /** 1 is the first step */
  step: z.number().int().min(1),
  outcome: z.enum(["reached", "stopped"]),
  /** only those of this value of the breakdown */
  value: z.string().optional(),
});

/**
 * The members counted at a place of a funnel: exactly those whom funnel-counts counts there, each once, by id.
 * Reads happenings.
 */
export const funnelMembers = defineQuery({
  name: "funnel/members",
  reads: [],
  params: funnelAsked.extend({ place: funnelPlace }),
  example: { ...EXAMPLE_FUNNEL, place: { step: 1, outcome: "reached" } },
  row: z.object({ person: z.string() }),
  sql: ({ funnel, filter, place, ...entry }) => {
    const { step, outcome, value } = place;
    const following = funnel.steps.findIndex(({ optional }, at) => at >= step && !optional) + 1;
    const stopped = outcome === "stopped" && following > 0 ? ` AND taken[${following}] = 0` : "";
    const ofValue = value === undefined ? "" : " AND value = {value:String}";
    const built = join(
      [bestAttempts(funnel, filter)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql})
        WHERE taken[{step:UInt8}] != 0${stopped}${ofValue}
        ORDER BY person`,
    );
    const own = value === undefined ? {} : { value };
    return { ...built, params: { ...built.params, ...entryParams({ funnel, ...entry }), step, ...own } };
  },
});
