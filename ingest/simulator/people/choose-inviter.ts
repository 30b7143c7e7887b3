import { at, type Random } from "../chance/random";
import { ORGANIC } from "./channels";
import type { Roster } from "./roster";

const MINUTE = 60_000;
const DAY = 86_400_000;
const LONGEST = 12 * DAY;

/**
 * Gives an invited member an inviter who had joined, had not left and was not away, the more likely the more social,
 * and the instant of the invitation. Who finds none after some tries becomes an organic join.
 */
export function chooseInviter(roster: Roster, member: number, random: Random): void {
  const joinedAt = at(roster.joinedAt, member);
  for (let attempt = 0; attempt < 12; attempt += 1) {
    if (member === 0) break;
    const u = random.uniform();
    const candidate = Math.floor(member * (1 - u * u));
    const eager = random.uniform() * 2;
    const delay = 3 * MINUTE + random.wait(0.8 * DAY);
    const since = at(roster.joinedAt, Math.min(candidate, member - 1)) + 10 * MINUTE;
    const room = joinedAt - since;
    if (candidate >= member || room < 30 * MINUTE) continue;
    if (at(roster.social, candidate) < eager) continue;
    const invitedAt = Math.floor(joinedAt - Math.min(delay, room, LONGEST));
    if (invitedAt >= at(roster.leftAt, candidate)) continue;
    const tenure = (invitedAt - at(roster.joinedAt, candidate)) / DAY;
    if (tenure > at(roster.quietFrom, candidate) - 1 && tenure < at(roster.quietUntil, candidate) + 1)
      continue;
    roster.inviter[member] = candidate;
    roster.invitedAt[member] = invitedAt;
    return;
  }
  roster.channel[member] = ORGANIC;
}
