import { addDays, isIn } from "../analyses-oracle/local-days";
import type { LogEvent } from "../analyses-oracle/log-event";
import { quantile } from "../analyses-oracle/quantile";
import { textOf } from "../analyses-oracle/subject-value";
import { activeDuring, type Asked } from "./asked";
import { type MetricAnswer, shareOf } from "./metric-answer";

const persons = (events: readonly LogEvent[]) => new Set(events.map(({ person }) => person));

const numberOf = (event: LogEvent) => textOf(event.properties["invite_id"]);

/** The first report of each invite; without a number it is an invite of its own. */
function invitesOf({ world }: Asked): LogEvent[] {
  const first = new Map<unknown, LogEvent>();
  for (const event of world.events) {
    const number = numberOf(event) || event;
    if (event.event === "Member Invited" && !first.has(number)) first.set(number, event);
  }
  return [...first.values()];
}

const isAccepted = ({ world }: Asked, invite: LogEvent, days: number) =>
  numberOf(invite) !== "" &&
  world.events.some(
    (other) =>
      other.event === "Invite Accepted" &&
      numberOf(other) === numberOf(invite) &&
      other.person !== invite.person &&
      isIn(other.day, { from: invite.day, to: addDays(invite.day, days + 1) }),
  );

const sentDuring = (asked: Asked) =>
  invitesOf(asked).filter((invite) => asked.events.has(invite) && isIn(invite.day, asked.span));

export function invitesSent(asked: Asked): MetricAnswer {
  const sent = sentDuring(asked);
  return {
    value: sent.length,
    n: null,
    caution: null,
    lists: { inviters: persons(sent) },
    about: persons(sent),
  };
}

export function invitesPerMember(asked: Asked): MetricAnswer {
  const sent = sentDuring(asked);
  const base = activeDuring(asked, asked.span);
  return {
    value: base.size === 0 ? null : sent.length / base.size,
    n: base.size,
    caution: null,
    lists: { base, inviters: persons(sent) },
    about: base,
  };
}

export const inviteAcceptance =
  (days: number) =>
  (asked: Asked): MetricAnswer => {
    const sent = sentDuring(asked);
    const mature = sent.filter(({ day }) => addDays(day, days) < asked.today);
    const accepted = mature.filter((invite) => isAccepted(asked, invite, days));
    return {
      value: mature.length === 0 ? null : accepted.length / mature.length,
      n: mature.length,
      caution: sent.length > mature.length ? "immature" : null,
      lists: { inviters: persons(mature) },
      about: persons(sent),
    };
  };

const joinedDuring = (asked: Asked) =>
  asked.joins.filter((join) => asked.events.has(join) && isIn(join.day, asked.span));

/** Over a joining cohort: invites per member in so many first days, times the share of them that is accepted. */
export const kFactor =
  (first: number, days: number) =>
  (asked: Asked): MetricAnswer => {
    const all = joinedDuring(asked);
    const mature = all.filter(({ day }) => addDays(day, first - 1 + days) < asked.today);
    const sent = invitesOf(asked).filter((invite) =>
      mature.some(
        ({ person, day }) =>
          asked.later.has(invite) &&
          person === invite.person &&
          invite.day >= day &&
          invite.day < addDays(day, first),
      ),
    );
    const accepted = sent.filter((invite) => isAccepted(asked, invite, days));
    const acceptance = sent.length === 0 ? 0 : accepted.length / sent.length;
    return {
      value: mature.length === 0 ? null : (sent.length / mature.length) * acceptance,
      n: mature.length,
      caution: all.length > mature.length ? "immature" : null,
      lists: { base: persons(mature), inviters: persons(accepted) },
      about: persons(all),
    };
  };

/** By whom each person was invited, by their first "Member Joined"; nobody invites themselves. */
const invitedJoins = ({ world }: Asked) =>
  [...world.joins.values()].filter(({ person, inviter }) => inviter !== undefined && inviter !== person);

export function inviteCycleTime(asked: Asked): MetricAnswer {
  const cycles = asked.joins.flatMap((join) => {
    if (!asked.events.has(join)) return [];
    const later = invitedJoins(asked).filter(
      ({ inviter, time }) => inviter === join.person && time >= join.time,
    );
    const [first] = later.toSorted((a, b) => a.time - b.time);
    if (first === undefined || !isIn(first.day, asked.span)) return [];
    return [{ person: join.person, seconds: (first.time - join.time) / 1000 }];
  });
  const base = new Set(cycles.map(({ person }) => person));
  const times = cycles.map(({ seconds }) => seconds);
  return { value: quantile(times, 0.5), n: base.size, caution: null, lists: { base }, about: base };
}

export function referralShare(asked: Asked): MetricAnswer {
  const all = joinedDuring(asked);
  const invited = persons(invitedJoins(asked));
  return shareOf(new Set([...persons(all)].filter((person) => invited.has(person))), persons(all));
}

export function referralRate(asked: Asked): MetricAnswer {
  const active = activeDuring({ ...asked, events: asked.later }, asked.span);
  const accepted = asked.accepted.filter(({ person, day }) => isIn(day, asked.span) && active.has(person));
  return shareOf(persons(accepted), activeDuring(asked, asked.span));
}
