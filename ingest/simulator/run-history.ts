import { at, Random } from "./chance/random";
import { moment, Purpose } from "./chance/substreams";
import { MALFORMED_KINDS } from "./dirt/malformed-kinds";
import { malformedOfEachKind, sendMalformed } from "./dirt/malformed";
import { STRANGERS_PER_MEMBER, visitAsStranger } from "./dirt/strangers";
import type { ArrivalQueue } from "./arrival-queue";
import type { Delivery } from "./message";
import { NO_ONE } from "./people/roster";
import { planInvitation, planMembers, planOutsiders, type Appointment } from "./plan-day";
import type { World } from "./world";

/**
 * Lives through the history day by day: plans a day's visits, holds them in order of their start, and lets go
 * of what has arrived before each.
 *
 * @param joins see joiningCurve; strangers come by the same curve
 */
export function* runHistory(
  world: World,
  queue: ArrivalQueue,
  joins: (position: number) => number,
): Generator<Delivery, void, undefined> {
  const { calendar, roster, until } = world;
  const random = new Random();
  const invitations = acceptedInvitations(world);
  const others = [strangers(world, joins), malformed(world)];
  let joined = 0;
  let invited = 0;
  for (let day = 0; day < calendar.length; day += 1) {
    const end = calendar.startOf(day + 1);
    const first = joined;
    while (joined < roster.size && at(roster.joinedAt, joined) < end) joined += 1;
    const plan = planMembers(world, day, first, joined, random);
    for (; invited < invitations.length; invited += 1) {
      const appointment = planInvitation(world, at(invitations, invited));
      if (appointment.start >= end) break;
      plan.push(appointment);
    }
    plan.push(...planOutsiders(world, day, random));
    for (const other of others) plan.push(...other(end, random));

    plan.sort((one, another) => one.start - another.start);
    for (const { start, purpose, subject, ordinal, hold } of plan) {
      if (start > until) break;
      yield* queue.takeBefore(start);
      const name = `${world.tag}${purpose.toString(36)}-${subject.toString(36)}-${day.toString(36)}-${ordinal}`;
      hold(world, random.reset(world.seed, subject, moment(purpose, day, ordinal)), subject, start, name);
    }
  }
  yield* queue.takeBefore(Infinity);
}

/** Invited members in the order in which they were invited. */
function acceptedInvitations({ roster }: World): number[] {
  const invitees: number[] = [];
  for (let member = 0; member < roster.size; member += 1) {
    if (at(roster.inviter, member) !== NO_ONE) invitees.push(member);
  }
  return invitees.sort((one, other) => at(roster.invitedAt, one) - at(roster.invitedAt, other));
}

type Source = (end: number, random: Random) => Appointment[];

function strangers({ roster, seed }: World, joins: (position: number) => number): Source {
  const count = Math.round(roster.size * STRANGERS_PER_MEMBER);
  return inOrder(count, Purpose.stranger, visitAsStranger, (stranger, random) => {
    random.reset(seed, stranger, moment(Purpose.stranger, 0, 255));
    return joins((stranger + random.uniform()) / count);
  });
}

function malformed({ roster, seed, calendar, until }: World): Source {
  const count = malformedOfEachKind(roster.size) * MALFORMED_KINDS.length;
  const begin = calendar.startOf(0);
  return inOrder(count, Purpose.malformed, sendMalformed, (number, random) => {
    random.reset(seed, number, moment(Purpose.malformed, 0, 255));
    return Math.floor(begin + ((number + random.uniform()) / count) * (until - begin));
  });
}

/** Subjects 0 … count − 1 that come once each, at rising instants: those before `end` not handed out yet. */
function inOrder(
  count: number,
  purpose: Purpose,
  hold: Appointment["hold"],
  startOf: (subject: number, random: Random) => number,
): Source {
  let next = 0;
  return (end, random) => {
    const plan: Appointment[] = [];
    for (; next < count; next += 1) {
      const start = startOf(next, random);
      if (start >= end) break;
      plan.push({ start, purpose, subject: next, ordinal: 0, hold });
    }
    return plan;
  };
}
