import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { STANDINGS } from "./stage";
import { EXAMPLE_STANDINGS, standingsAsked, standingsOn } from "./standings-on";

/** Who stands in one of some ways at the end of each of some days: for each of them the ways that are meant. By id. */
export const standingMembers = defineQuery({
  name: "stages/standing-members",
  reads: [],
  params: standingsAsked.extend({ meant: z.array(z.array(z.enum(STANDINGS))) }),
  example: { ...EXAMPLE_STANDINGS, meant: [["not-yet", "new"], ["new"]] },
  row: z.object({ person: z.string() }),
  sql: ({ meant, ...asked }, scope) => {
    const built = join(
      [standingsOn(scope, asked)],
      ([sql = ""]) => `
        SELECT person FROM (${sql})
        WHERE arrayAll((own, some) -> has(some, own), standings, {meant:Array(Array(UInt8))})
        ORDER BY person`,
    );
    const numbers = meant.map((some) => some.map((name) => STANDINGS.indexOf(name)));
    return { ...built, params: { ...built.params, meant: numbers } };
  },
});
