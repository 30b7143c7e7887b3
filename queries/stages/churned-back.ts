import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { type Fragment, join } from "#queries/fragment";
import type { Scope } from "#queries/scope";
import { BEFORE } from "./changes-sql";
import { STANDINGS } from "./stage";
import { EXAMPLE_STANDINGS, standingsAsked, standingsOn } from "./standings-on";

/** `days` in a row: the day before, those on which members churned, `churnedOn` of them, and those on which they come back. */
const churnedAsked = standingsAsked.extend({
  churnedOn: z.number().int().positive(),
  /** within so many days after the one they churned on */
  within: z.number().int().positive(),
  /** the running local day: whose days have not all passed before it are yet to be seen */
  today: z.iso.date(),
});

const EXAMPLE = {
  ...EXAMPLE_STANDINGS,
  days: ["2026-04-11", "2026-04-14"],
  churnedOn: 1,
  within: 30,
  today: "2026-06-01",
};

export const CAME = ["yet to be seen", "not back", "back"] as const;

/** Who churned, at the first time they did, and what came of it: person, came (a place in CAME, from 0 on). */
function churnedMembers(
  { churnedOn, within, today, ...asked }: z.infer<typeof churnedAsked>,
  scope: Scope,
): Fragment {
  const churned = STANDINGS.indexOf("churned");
  const built = join(
    [standingsOn(scope, asked)],
    ([sql = ""]) => `
      SELECT person, multiIf(addDays({stage_day:Date}, since - 1 + {back_within:UInt16}) >= {back_today:Date}, 0,
        has(arraySlice(standings, since + 1, {back_within:UInt16}), ${STANDINGS.indexOf("resurrected")}), 2, 1) AS came
      FROM (
        SELECT person, standings,
          arrayFirst((at, now, before) -> now = ${churned} AND before != now AND at <= {churned_on:UInt16} + 1,
            arrayEnumerate(standings), standings, ${BEFORE}) AS since
        FROM (${sql})
      )
      WHERE since != 0`,
  );
  const own = { churned_on: churnedOn, back_within: within, back_today: today };
  return { ...built, params: { ...built.params, ...own } };
}

const came = z
  .number()
  .transform((place) => CAME[place])
  .pipe(z.enum(CAME));

/** How many of those who churned came back. */
export const churnedBack = defineQuery({
  name: "stages/churned-back",
  reads: [],
  params: churnedAsked,
  example: EXAMPLE,
  row: z.object({ came, members: z.coerce.number() }),
  sql: (asked, scope) =>
    join(
      [churnedMembers(asked, scope)],
      ([sql = ""]) => `SELECT came, count() AS members FROM (${sql}) GROUP BY came`,
    ),
});

/** Of whom that came: each once, by id. */
export const churnedBackMembers = defineQuery({
  name: "stages/churned-back-members",
  reads: [],
  params: churnedAsked.extend({ meant: z.array(z.enum(CAME)) }),
  example: { ...EXAMPLE, meant: ["back", "not back"] },
  row: z.object({ person: z.string() }),
  sql: ({ meant, ...asked }, scope) => {
    const built = join(
      [churnedMembers(asked, scope)],
      ([sql = ""]) => `SELECT person FROM (${sql}) WHERE came IN {came:Array(UInt8)} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, came: meant.map((one) => CAME.indexOf(one)) } };
  },
});
