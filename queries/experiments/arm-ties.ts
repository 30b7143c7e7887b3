import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { EXAMPLE_EXPOSED, exposedAsked, exposedMembers, exposedParams } from "./exposed-members";

/** In a larger community nearly everybody has somebody of another arm, whom they need not know. */
const LARGEST_GROUP = 20;

/** The row of armTies. */
export const tiesRow = z.object({
  members: z.coerce.number(),
  invited: z.coerce.number(),
  grouped: z.coerce.number(),
  tied: z.coerce.number(),
});
export type TiesRow = z.infer<typeof tiesRow>;

/**
 * How many members know somebody in another arm, so that what one arm gets may reach the other: one row.
 *
 * - `invited`  who invited, or was invited by, a member of another arm
 * - `grouped`  whose community has members of another arm, if at most 20 of its members are in the experiment
 * - `tied`     either
 */
export const armTies = defineQuery({
  name: "experiments/arm-ties",
  reads: ["first_joins"],
  params: exposedAsked,
  example: EXAMPLE_EXPOSED,
  row: tiesRow,
  sql: (asked) => {
    const built = join(
      [exposedMembers(asked)],
      ([exposed = ""]) => `
        SELECT uniqExact(met.1) AS members, uniqExactIf(met.1, met.2 = 'invite') AS invited,
          uniqExactIf(met.1, met.2 = 'group') AS grouped, uniqExactIf(met.1, met.2 != '') AS tied
        FROM (
          SELECT arrayJoin(multiIf(
            kind = 'group' AND length(line) > ${LARGEST_GROUP}, arrayMap(one -> (one.1, ''), line),
            kind = 'group', arrayMap(one -> (one.1, if(arrayExists(other -> other.2 != one.2, line), 'group', '')), line),
            own = 0, [(toUInt64(0), 'nobody')],
            arrayPushBack(
              arrayMap(one -> (one.1, if(one.2 != own, 'invite', '')), line),
              (root, if(arrayExists(one -> one.2 != own, line), 'invite', ''))))) AS met
          FROM (
            SELECT bond.1 AS kind, bond.2 AS root, groupArray((person, arm)) AS line, maxIf(arm, person = bond.2) AS own
            FROM (
              SELECT x.person AS person, x.arm AS arm, arrayJoin(arrayConcat([('invite', x.person)],
                if(t.inviter = 0, [], [('invite', t.inviter)]),
                if(t.community = '', [], [('group', sipHash64(t.community))]))) AS bond
              FROM (${exposed}) AS x
              LEFT JOIN (SELECT person, inviter, community FROM first_joins) AS t ON t.person = x.person
            )
            GROUP BY bond
          )
        )
        WHERE met.2 != 'nobody'`,
    );
    return { ...built, params: { ...built.params, ...exposedParams(asked) } };
  },
});
