import { addDays, isIn, type Days } from "../analyses-oracle/local-days";
import type { Asked, Counted } from "./asked";
import { countOf, type MetricAnswer } from "./metric-answer";

/** Who had joined before a day and not left before it; who left once has left, whenever they joined. */
export function membersBefore({ world, joins, events }: Counted, day: string): Set<string> {
  const left = new Set(
    world.events.filter((event) => event.event === "Member Left" && event.day < day).map((e) => e.person),
  );
  return new Set(
    joins
      .filter((join) => events.has(join) && join.day < day && !left.has(join.person))
      .map(({ person }) => person),
  );
}

const joinedDuring = ({ joins, events }: Counted, days: Days) =>
  new Set(joins.filter((join) => events.has(join) && isIn(join.day, days)).map(({ person }) => person));

export const membersTotal = (asked: Asked): MetricAnswer => countOf(membersBefore(asked, asked.span.to));

export const newMembers = (asked: Asked): MetricAnswer => countOf(joinedDuring(asked, asked.span));

export function newMemberGrowth(asked: Asked): MetricAnswer {
  const { from, to } = asked.span;
  let length = 0;
  while (addDays(from, length) < to) length++;
  const now = joinedDuring(asked, asked.span);
  const before = joinedDuring(asked, { from: addDays(from, -length), to: from });
  return {
    value: before.size === 0 ? null : (now.size - before.size) / before.size,
    n: before.size,
    caution: null,
    lists: { counted: now, base: before },
    about: before,
  };
}
