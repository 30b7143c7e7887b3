import type { LogEvent } from "./log-event";
import { births, contentOf } from "./births";
import { clockIn } from "./clock-in";
import type { World } from "./world";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function inside(object: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return object;
  return isObject(object) ? inside(object[name], rest) : undefined;
}

function inList(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  return textOf(value);
}

/** A value as conditions and breakdowns compare it: "" where it is not known, and for an object. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(inList).join(",")}]`;
  return "";
}

const clocks = new Map<string, ReturnType<typeof clockIn>>();

function clockOf({ project: { zone } }: World) {
  const clock = clocks.get(zone) ?? clockIn(zone);
  clocks.set(zone, clock);
  return clock;
}

function raw(subject: string, event: LogEvent, world: World): unknown {
  if (subject.startsWith("property."))
    return inside(event.properties, subject.slice("property.".length).split("."));
  if (subject.startsWith("trait."))
    return world.traits.get(event.person)?.get(subject.slice("trait.".length));
  if (subject.startsWith("cohort.")) {
    const members = world.project.cohorts?.get(Number(subject.slice("cohort.".length)));
    return members?.has(event.person) === true ? "in" : undefined;
  }
  switch (subject) {
    case "content.topic": {
      const said = textOf(births(world).get(contentOf(event))?.properties["topic"]);
      return said === "" ? event.properties["topic"] : said;
    }
    case "join.channel":
      return world.joins.get(event.person)?.channel;
    case "join.community":
      return world.joins.get(event.person)?.properties["community_id"];
    case "clock.hour":
      return clockOf(world)(event.time).hour;
    case "clock.weekday":
      return clockOf(world)(event.time).weekday;
    case "join.campaign":
      return world.joins.get(event.person)?.properties["campaign"];
    case "join.invited": {
      const join = world.joins.get(event.person);
      return join && (join.inviter === undefined || join.inviter === join.person ? "not invited" : "invited");
    }
    case "join.method":
      return methodOf(event.person, world);
    case "event":
      return event.event;
    case "channel":
      return event.channel;
    case "category":
      return event.category;
    case "order":
      return event.order;
    case "money":
      return event.money;
    case "score":
      return event.score;
    default:
      throw new Error(`no subject ${subject}`);
  }
}

/** How somebody was brought: by the method of the first invite they accepted, unless it was their own; without one by a share. */
function methodOf(person: string, world: World): unknown {
  const { events } = world;
  const numberOf = ({ properties }: LogEvent) => textOf(properties["invite_id"]);
  const accepted = events.find(
    (one) => one.person === person && one.event === "Invite Accepted" && numberOf(one) !== "",
  );
  if (accepted === undefined) return cameByShare(person, world) ? "share" : undefined;
  const sent = events.find((one) => one.event === "Member Invited" && numberOf(one) === numberOf(accepted));
  return sent?.person === person ? undefined : sent?.properties["method"];
}

const WEEK = 7 * 86_400_000;

/** Whether somebody joined uninvited, and met a share of somebody else in the seven days before, or as they joined. */
function cameByShare(person: string, { events, joins }: World): boolean {
  const join = joins.get(person);
  if (join === undefined || (join.inviter !== undefined && join.inviter !== person)) return false;
  const shareOf = ({ properties }: LogEvent) => textOf(properties["share_id"]);
  return events.some((one) => {
    if (one.person !== person || one.event === "Content Shared" || shareOf(one) === "") return false;
    const first = events.find((other) => other.event === "Content Shared" && shareOf(other) === shareOf(one));
    const waited = join.time - one.time;
    return first !== undefined && first.person !== person && waited >= 0 && waited < WEEK;
  });
}

/** The value of a subject for an event as text, "" where it is not known. */
export function subjectText(subject: string, event: LogEvent, world: World): string {
  return textOf(raw(subject, event, world));
}

/** A value read as a number: a number, or a text that reads as one; else null. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : null;
}

/** The value of a subject for an event as a number, null where it is none. */
export function subjectNumber(subject: string, event: LogEvent, world: World): number | null {
  return numberOf(raw(subject, event, world));
}
