import { at, type Random } from "./chance/random";
import { lot, moment, Purpose } from "./chance/substreams";
import { botCount, crawl, CRAWLS_PER_DAY } from "./dirt/bots";
import { testerCount, TRIALS_PER_DAY, tryOut } from "./dirt/testers";
import { comesToday } from "./people/comes-today";
import type { World } from "./world";
import { timeOfDay } from "./world/rhythm";
import {
  leave,
  visitAsMember,
  visitBeforeJoining,
  visitToInvite,
  visitToJoin,
} from "./visits/visit-as-member";

const DAY = 86_400_000;
const MINUTE = 60_000;
/** How early somebody can have looked around before joining. */
const EARLIEST_LOOK = 4;

/** A visit that will take place: who, when, and what it is. */
export interface Appointment {
  start: number;
  purpose: Purpose;
  subject: number;
  ordinal: number;
  hold: (world: World, random: Random, subject: number, start: number, name: string) => void;
}

/** Adds a day's visits by members and those about to join; `first` and `next`: members who join on this day. */
export function planMembers(
  world: World,
  day: number,
  first: number,
  next: number,
  random: Random,
): Appointment[] {
  const { calendar, roster, seed } = world;
  const [start, end] = [calendar.startOf(day), calendar.startOf(day + 1)];
  const plan: Appointment[] = [];
  for (let member = 0; member < next; member += 1) {
    const leftAt = at(roster.leftAt, member);
    if (leftAt >= start && leftAt < end) {
      plan.push({ start: leftAt, purpose: Purpose.leave, subject: member, ordinal: 0, hold: leave });
    }
    if (member >= first) {
      const joinedAt = at(roster.joinedAt, member);
      plan.push({ start: joinedAt, purpose: Purpose.join, subject: member, ordinal: 0, hold: visitToJoin });
      continue;
    }
    if (leftAt < start || !comesToday(world, member, day)) continue;
    random.reset(seed, member, moment(Purpose.day, day, 0));
    const visits = 1 + random.runs(0.25, 5);
    for (let ordinal = 0; ordinal < visits; ordinal += 1) {
      const when = nearMidnight(random, end) ?? calendar.instant(day, timeOfDay(random));
      plan.push({ start: when, purpose: Purpose.visit, subject: member, ordinal, hold: visitAsMember });
    }
  }
  planFirstLooks(world, day, next, random, plan);
  return plan;
}

/** A few visits stand on the edge of the next day; some of them on the very last millisecond. */
function nearMidnight(random: Random, end: number): number | null {
  if (!random.chance(0.006)) return null;
  return random.chance(0.25) ? end - 1 : end - 1 - random.below(5 * MINUTE);
}

function planFirstLooks(world: World, day: number, next: number, random: Random, plan: Appointment[]): void {
  const { calendar, roster, seed } = world;
  const [start, end] = [calendar.startOf(day), calendar.startOf(day + 1)];
  const last = end + EARLIEST_LOOK * DAY;
  let member = next;
  while (member > 0 && at(roster.joinedAt, member - 1) >= start) member -= 1;
  for (; member < roster.size && at(roster.joinedAt, member) < last; member += 1) {
    random.reset(seed, member, moment(Purpose.browse, 0, 0));
    if (!random.chance(0.45)) continue;
    const looks = 1 + random.runs(0.3, 2);
    for (let ordinal = 1; ordinal <= looks; ordinal += 1) {
      const before = Math.min(2 * MINUTE + random.wait(0.7 * DAY), EARLIEST_LOOK * DAY);
      const when = Math.floor(at(roster.joinedAt, member) - before);
      if (when < start || when >= end) continue;
      plan.push({ start: when, purpose: Purpose.browse, subject: member, ordinal, hold: visitBeforeJoining });
    }
  }
}

/** Adds the visits to invite, of a day's stretch of `invitations` (invitees in order of being invited). */
export function planInvitation(world: World, invitee: number): Appointment {
  return {
    start: at(world.roster.invitedAt, invitee),
    purpose: Purpose.invite,
    subject: invitee,
    ordinal: 0,
    hold: (_, random, subject, start, name) =>
      visitToInvite(world, random, at(world.roster.inviter, subject), subject, start, name),
  };
}

/** The day's robots and colleagues. */
export function planOutsiders(world: World, day: number, random: Random): Appointment[] {
  const { calendar, roster, seed } = world;
  const plan: Appointment[] = [];
  const add = (count: number, often: number, purpose: Purpose, hold: Appointment["hold"]): void => {
    for (let subject = 0; subject < count; subject += 1) {
      if (lot(seed, subject, moment(purpose, day, 1)) >= often) continue;
      random.reset(seed, subject, moment(purpose, day, 2));
      const start = calendar.instant(day, random.below(DAY - 1));
      plan.push({ start, purpose, subject, ordinal: 0, hold });
    }
  };
  add(botCount(roster.size), CRAWLS_PER_DAY, Purpose.bot, crawl);
  add(testerCount(roster.size), TRIALS_PER_DAY, Purpose.tester, tryOut);
  return plan;
}
