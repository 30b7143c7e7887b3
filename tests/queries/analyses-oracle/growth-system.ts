import { exactSum } from "./exact-sum";
import { type Filter, holds } from "./holds";
import { type Days, isIn } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { textOf } from "./subject-value";
import { textOrder } from "./text-order";
import { worldOf } from "./world";

const NAMED = {
  earned: ["Points Earned", "reason"],
  redeemed: ["Points Redeemed", "reason"],
  level: ["Level Reached", "level"],
  badge: ["Badge Earned", "badge"],
} as const;
export type RewardName = keyof typeof NAMED;

export type GrowthSystemQuestion = { period: Days; filter?: Filter };

const personsOf = (events: readonly LogEvent[]) => new Set(events.map(({ person }) => person));

function pointsOf({ properties }: LogEvent): string {
  const text = textOf(properties["points"]);
  return /^-?\d+(\.\d+)?$/.test(text) ? text : "0";
}

const pointsIn = (events: readonly LogEvent[]) => exactSum(events.map(pointsOf));

/** Points, levels and badges of a period, worked out event by event; and who is behind them. */
export function oracleGrowthSystem(
  log: readonly LogEvent[],
  project: LogProject,
  { period, filter }: GrowthSystemQuestion,
) {
  const world = worldOf(log, project);
  const seen = world.events.filter(
    (event) => event.day < period.to && (filter === undefined || holds(filter, event, world)),
  );
  const ever = (reward: RewardName) => seen.filter(({ event }) => event === NAMED[reward][0]);
  const now = (reward: RewardName) => ever(reward).filter(({ day }) => isIn(day, period));
  const kindOf = (reward: RewardName, { properties }: LogEvent) => textOf(properties[NAMED[reward][1]]);
  const kindsOf = (reward: RewardName, events: readonly LogEvent[]) =>
    [...new Set(events.map((event) => kindOf(reward, event)))].map((kind) => ({
      kind,
      own: events.filter((event) => kindOf(reward, event) === kind),
    }));
  const frequent = (reward: RewardName) =>
    kindsOf(reward, now(reward)).toSorted((a, b) => b.own.length - a.own.length || textOrder(a.kind, b.kind));
  const counted = (events: readonly LogEvent[]) => ({
    points: pointsIn(events),
    times: events.length,
    members: personsOf(events).size,
  });
  const points = (reward: "earned" | "redeemed") => ({
    ...counted(now(reward)),
    reasons: frequent(reward).map(({ kind, own }) => ({ reason: kind, ...counted(own) })),
  });
  const standing = new Map(ever("level").map((event) => [event.person, kindOf("level", event)]));
  const taken = ever("redeemed").map((event) => `-${pointsOf(event)}`);
  const levels = kindsOf("level", ever("level")).map(({ kind, own }) => ({
    level: kind,
    held: [...standing.values()].filter((level) => level === kind).length,
    reached: personsOf(own.filter(({ day }) => isIn(day, period))).size,
  }));
  return {
    result: {
      earned: points("earned"),
      redeemed: points("redeemed"),
      outstanding: exactSum([...ever("earned").map(pointsOf), ...taken]),
      levels: levels.toSorted((a, b) => Number(a.level || -1) - Number(b.level || -1)),
      badges: frequent("badge").map(({ kind, own }) => ({
        ...{ badge: kind, times: own.length, members: personsOf(own).size },
      })),
    },
    members: (reward: RewardName | "held", kind: string): string[] =>
      reward === "held"
        ? [...standing].flatMap(([person, level]) => (level === kind ? [person] : [])).toSorted()
        : [...personsOf(now(reward).filter((event) => kindOf(reward, event) === kind))].toSorted(),
  };
}
