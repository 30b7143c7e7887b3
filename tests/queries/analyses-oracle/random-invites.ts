import type { DrawnEvent } from "./log-event";
import type { Draws } from "./random-numbers";

const blank = { category: "", order: "", money: "0", score: null, traits: {} };
const HOUR = 3_600_000;
const waits = [-HOUR, 0, 1, HOUR, 30 * HOUR, 13 * 24 * HOUR, 14 * 24 * HOUR, 15 * 24 * HOUR, 20 * 24 * HOUR];

/** Gives most of those who join somebody who invited them, some themselves. */
export const withInviters = (
  draws: Draws,
  log: readonly DrawnEvent[],
  persons: readonly string[],
): DrawnEvent[] =>
  log.map((event) => {
    if (event.event !== "Member Joined" || draws.chance(0.4)) return event;
    return { ...event, inviter: draws.chance(0.05) ? event.person : draws.one(persons) };
  });

/**
 * Invites at any instant that `instant` gives: some sent again, by others as well, some without an id; accepted by nobody, one
 * or several, themselves among them, before they were sent, soon or late; and acceptances of what was never sent.
 */
export function randomInvites(draws: Draws, persons: readonly string[], instant: () => number): DrawnEvent[] {
  const channel = () => draws.one(["wechat", "weibo", ""]);
  return Array.from({ length: persons.length * 3 }, (_, number) => number).flatMap((number) => {
    const inviter = draws.one(persons.slice(0, Math.ceil(persons.length / 2)));
    const time = instant();
    const id = draws.chance(0.1)
      ? {}
      : { invite_id: draws.one([`invite ${number}`, `invite ${number}`, number]) };
    const sent = (person: string, at: number): DrawnEvent => {
      const properties = {
        ...id,
        method: draws.one(["link", "code", "poster", "team"]),
        topic: draws.one(["tea", "cups"]),
      };
      return { ...blank, person, event: "Member Invited", time: at, channel: channel(), properties };
    };
    const accepted = (person: string): DrawnEvent => ({
      ...blank,
      ...{
        person,
        event: "Invite Accepted",
        time: time + draws.one(waits),
        channel: channel(),
        properties: id,
      },
      ...(draws.chance(0.8) ? { inviter } : {}),
    });
    const count = draws.one([0, 0, 1, 1, 1, 3]);
    return [
      ...(draws.chance(0.9) ? [sent(inviter, time)] : []),
      ...(draws.chance(0.1) ? [sent(draws.one(persons), time + draws.one(waits))] : []),
      ...Array.from({ length: count }, () => accepted(draws.chance(0.1) ? inviter : draws.one(persons))),
    ];
  });
}
