import { type Cost, costsOf } from "../analyses-oracle/costs";
import { holds, type Filter } from "../analyses-oracle/holds";
import { isIn, type Days } from "../analyses-oracle/local-days";
import type { LogEvent } from "../analyses-oracle/log-event";
import { isActive } from "../analyses-oracle/matches";
import type { DrawnSpend } from "../analyses-oracle/random-costs";
import { subjectText } from "../analyses-oracle/subject-value";
import type { World } from "../analyses-oracle/world";
import { firstsOf, type Firsts } from "./firsts";

/** Which events of a log a metric counts. */
export interface Counted extends Firsts {
  world: World;
  /** Those the filter holds for, and that have the value asked about, in the order of time. */
  events: ReadonlySet<LogEvent>;
  /** Those the filter holds for: what members do after something first, which has the value asked about. */
  later: ReadonlySet<LogEvent>;
  /** The invites that somebody else accepted, as events of their inviters, which are to hold and to have the value. */
  accepted: readonly LogEvent[];
  /** What was spent and paid to win members, as far as it is known of those who are asked about. */
  costs: readonly Cost[];
}

/** What a number of a metric is asked with: which events, of which days, on which day that is still running. */
export interface Asked extends Counted {
  span: Days;
  today: string;
}

/**
 * Tells the events of a log that count, by a filter and by a value of a subject; by the filter alone without a value.
 * `values` are all there are.
 */
export function countedBy(
  world: World,
  filter?: Filter,
  subject?: string,
  spend: readonly DrawnSpend[] = [],
) {
  const costs = filter === undefined ? costsOf(world, spend, "9999-12-31") : [];
  const firsts = firstsOf(world);
  const later = new Set(world.events.filter((event) => filter === undefined || holds(filter, event, world)));
  const accepted = world.events
    .flatMap((event) =>
      event.event === "Invite Accepted" && event.inviter !== undefined && event.inviter !== event.person
        ? [{ ...event, person: event.inviter }]
        : [],
    )
    .filter((event) => filter === undefined || holds(filter, event, world));
  const byValue = new Map<string, Set<LogEvent>>();
  for (const event of later) {
    if (subject === undefined) break;
    const value = subjectText(subject, event, world);
    byValue.set(value, (byValue.get(value) ?? new Set()).add(event));
  }
  const counted = (value?: string): Counted => ({
    world,
    ...firsts,
    events: value === undefined ? later : (byValue.get(value) ?? new Set()),
    later,
    accepted: accepted.filter(
      (event) => value === undefined || subject === undefined || subjectText(subject, event, world) === value,
    ),
    costs: value === undefined ? costs : costs.filter(({ way }) => isOf(way, subject, value)),
  });
  return { values: [...byValue.keys()], counted };
}

const isOf = (way: Cost["way"], subject: string | undefined, value: string) =>
  (subject === "join.channel" && way?.channel === value) ||
  (subject === "join.campaign" && way?.campaign === value);

/** Who did something that makes a member active on some days. */
export const activeDuring = ({ world, events }: Counted, days: Days): Set<string> =>
  new Set(
    [...events]
      .filter((event) => isIn(event.day, days) && isActive(event, world))
      .map(({ person }) => person),
  );
