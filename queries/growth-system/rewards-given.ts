import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { eventText } from "#queries/filters/subject-sql";
import { filterSchema } from "#queries/filters/filter";
import { filterSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";

/** What a growth system gives and takes: each with its event, the property that tells kinds apart, and whether it counts points. */
const REWARDS = {
  earned: { event: "Points Earned", named: "reason", points: true },
  redeemed: { event: "Points Redeemed", named: "reason", points: true },
  level: { event: "Level Reached", named: "level", points: false },
  badge: { event: "Badge Earned", named: "badge", points: false },
} as const;
type Reward = keyof typeof REWARDS;
const REWARD_NAMES = ["earned", "redeemed", "level", "badge"] as const satisfies readonly Reward[];

/** Up to the scope's end; `since` is where the days that are looked at begin. */
const rewardsAsked = z.object({ filter: filterSchema.optional(), since: z.iso.date() });
type RewardsAsked = z.infer<typeof rewardsAsked>;

const EXAMPLE_REWARDS: RewardsAsked = { since: "2026-03-02" };

const property = (name: string, placeholder: string) =>
  eventText({ of: "event", json: "properties", name }, placeholder);

/**
 * Everything given and taken: person, time, id, day, reward (its name), kind (the reason, level or badge, "" where it is not
 * said), points Decimal(38, 4) (0 where there are none, or what is said is no number).
 */
function rewardRows({ filter }: Pick<RewardsAsked, "filter">): Fragment {
  const branch = (reward: Reward, sql: string) => `event = '${REWARDS[reward].event}', ${sql}`;
  return join(
    [
      filterSql(filter, "gf"),
      property("points", "points"),
      ...REWARD_NAMES.map((reward) => property(REWARDS[reward].named, `kind_${reward}`)),
    ],
    ([holds = "", points = "", ...kinds]) => `
      SELECT person, time, id, day,
        multiIf(${REWARD_NAMES.map((reward) => branch(reward, `'${reward}'`)).join(", ")}, '') AS reward,
        multiIf(${REWARD_NAMES.map((reward, place) => branch(reward, kinds[place] ?? "''")).join(", ")}, '') AS kind,
        if(reward IN ('earned', 'redeemed'), ifNull(toDecimal128OrNull(${points}, 4), 0), 0) AS points
      FROM happenings
      WHERE event IN (${REWARD_NAMES.map((reward) => `'${REWARDS[reward].event}'`).join(", ")}) AND ${holds}`,
    ["happenings"],
  );
}

/**
 * What was given and taken, a row for each reward and kind, and one with `kind` null for each reward: since `since` how
 * often (`times`), to how many members and how many points (`given`); `ever` the points since the beginning.
 */
export const rewardsGiven = defineQuery({
  name: "growth-system/rewards-given",
  reads: [],
  params: rewardsAsked,
  example: EXAMPLE_REWARDS,
  row: z.object({
    reward: z.enum(REWARD_NAMES),
    kind: z.string().nullable(),
    times: z.coerce.number(),
    members: z.coerce.number(),
    given: z.string(),
    ever: z.string(),
  }),
  sql: ({ since, filter }) => {
    const built = join(
      [rewardRows({ filter })],
      ([sql = ""]) => `
        SELECT g.reward AS reward, if(grouping(g.kind) = 1, NULL, g.kind) AS kind, countIf(is_now) AS times,
          uniqExactIf(person, is_now) AS members, toString(sumIf(points, is_now)) AS given, toString(sum(points)) AS ever
        FROM (SELECT person, reward, kind, points, day >= {since:Date} AS is_now FROM (${sql})) AS g
        GROUP BY GROUPING SETS ((g.reward), (g.reward, g.kind))
        ORDER BY reward, times DESC, kind`,
    );
    return { ...built, params: { ...built.params, since } };
  },
});

/** On which level how many members stand at the end: the last one each reached; the most frequent first. */
export const levelsHeld = defineQuery({
  name: "growth-system/levels-held",
  reads: [],
  params: rewardsAsked.pick({ filter: true }),
  example: {},
  row: z.object({ level: z.string(), members: z.coerce.number() }),
  sql: (asked) =>
    join(
      [held(asked)],
      ([sql = ""]) => `
        SELECT level, count() AS members FROM (${sql}) GROUP BY level ORDER BY members DESC, level`,
    ),
});

const held = (asked: Pick<RewardsAsked, "filter">): Fragment =>
  join(
    [rewardRows(asked)],
    ([sql = ""]) => `
      SELECT person, argMax(kind, (time, id)) AS level FROM (${sql}) WHERE reward = 'level' GROUP BY person`,
  );

/** Whose: who was given or gave since `since` (of a kind, where it is named), or who stands on a level (`held`) at the end. */
export const rewardPlace = z.strictObject({
  reward: z.enum([...REWARD_NAMES, "held"]),
  kind: z.string().max(500).optional(),
});

/** The members behind a number: each once, by id. */
export const rewardMembers = defineQuery({
  name: "growth-system/reward-members",
  reads: [],
  params: rewardsAsked.extend({ place: rewardPlace }),
  example: { ...EXAMPLE_REWARDS, place: { reward: "earned" } },
  row: z.object({ person: z.string() }),
  sql: ({ place: { reward, kind }, since, filter }) => {
    const isHeld = reward === "held";
    const built = join([isHeld ? held({ filter }) : rewardRows({ filter })], ([sql = ""]) => {
      const isMeant = isHeld ? "1" : "reward = {reward:String} AND day >= {since:Date}";
      const ofKind = kind === undefined ? "1" : `${isHeld ? "level" : "kind"} = {kind:String}`;
      return `SELECT DISTINCT person FROM (${sql}) WHERE ${isMeant} AND ${ofKind} ORDER BY person`;
    });
    const params = { ...(isHeld ? {} : { reward, since }), ...(kind !== undefined && { kind }) };
    return { ...built, params: { ...built.params, ...params } };
  },
});
