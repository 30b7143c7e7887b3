import type { Project } from "#queries/project";
import type { EventRow } from "#store/events/event-row";
import type { LogEvent } from "../analyses-oracle/log-event";
import { rowOf } from "../stage";
import { leftOutOf } from "./left-out";

/** The ids under which a person of a log sends: one as a user, and two of devices. */
export const idsOf = (person: string): [user: string, phone: string, laptop: string] => [
  person,
  `phone of ${person}`,
  `laptop of ${person}`,
];

/** Which of their devices each person names, in the order they come to it, on events that may. */
function devicesToName(log: readonly LogEvent[]): Map<string, string[]> {
  const devices = new Map<string, string[]>();
  for (const person of new Set(log.map((event) => event.person))) {
    const [, phone, laptop] = idsOf(person);
    const known = log.filter((event) => event.person === person && event.known).length;
    devices.set(person, known > 1 ? [phone, laptop] : [phone]);
  }
  return devices;
}

/**
 * A log as it is stored, last events first. What was sent without a user id came from one of two devices; who is known
 * names the phone by their last event as a user and the laptop by the one before; who never is has the laptop name the
 * phone, by which their invitees name them. With a single event as a user there is only the phone.
 */
export function logRows(project: Project, log: readonly LogEvent[]): EventRow[] {
  const toName = devicesToName(log);
  const withLaptop = new Set(
    [...toName].flatMap(([person, devices]) => (devices.length > 1 ? [person] : [])),
  );
  const { signOf } = leftOutOf(log);
  const everKnown = new Set(log.filter(({ known }) => known).map(({ person }) => person));
  const idOfInviter = (inviter: string) => (everKnown.has(inviter) ? inviter : idsOf(inviter)[1]);
  return log.toReversed().map((event, place) => {
    const { person, known, day, channel, order, money, category, experiment = "", variation = "" } = event;
    const [user, phone, laptop] = idsOf(person);
    const hasLaptop = withLaptop.has(person) || !everKnown.has(person);
    const device = hasLaptop && place % 3 > 0 ? laptop : phone;
    const names = everKnown.has(person) ? known : device === laptop;
    const also = names ? toName.get(person)?.shift() : undefined;
    const deed = {
      at: new Date(event.time).toISOString(),
      who: known ? user : device,
      did: event.event,
      anonymous: !known,
      channel,
      order,
      money,
      experiment,
      variation,
      excluded: signOf(event),
      properties: { ...event.properties, ...event.traits },
      ...(event.inviter === undefined ? {} : { inviter: idOfInviter(event.inviter) }),
      ...(also === undefined ? {} : { also }),
      ...(event.score === null ? {} : { score: event.score }),
    };
    const row = rowOf(project, deed, `event ${place}`);
    if (row.day !== day) throw new Error(`the log has ${row.time} on ${day}, the store on ${row.day}`);
    return { ...row, category };
  });
}
