import { firstsOf } from "#tests/queries/metrics-oracle/firsts";
import type { LogEvent } from "#tests/queries/analyses-oracle/log-event";
import { matches } from "#tests/queries/analyses-oracle/matches";
import { subjectText } from "#tests/queries/analyses-oracle/subject-value";
import type { World } from "#tests/queries/analyses-oracle/world";
import type { SumsQuestion } from "./sums-question";

/** A member who counts: from when on, in which arm (1 is the control), and the value they are told apart by. */
export interface Exposed {
  person: string;
  at: number;
  day: string;
  arm: number;
  value: string;
}

const THIRTY_DAYS = 30 * 86_400_000;

function valueOf(split: string | undefined, first: LogEvent, began: LogEvent, world: World): string {
  if (split === undefined) return "";
  if (split === "exposure day") return began.day;
  if (split !== "tenure") return subjectText(split, first, world);
  const join = firstsOf(world).joins.find(({ person }) => person === first.person);
  if (join === undefined || join.time > began.time) return "visitor";
  return began.time - join.time < THIRTY_DAYS ? "new" : "existing";
}

/** Everybody who counts, read person by person. */
export function exposedIn(world: World, question: SumsQuestion): Exposed[] {
  const { experiment, variations, exposed_from, exposed_to, activation, inSeveral, split } = question;
  const inTime = ({ time }: LogEvent) => time >= exposed_from && time < exposed_to;
  const persons = [...new Set(world.events.map(({ person }) => person))];
  return persons.flatMap((person) => {
    const own = world.events.filter((event) => event.person === person && inTime(event));
    const seen = own.filter(
      (event) => event.event === "Experiment Viewed" && event.experiment === experiment && event.variation,
    );
    const [first] = seen;
    if (first === undefined) return [];
    const several = new Set(seen.map(({ variation }) => variation)).size > 1;
    if (several && inSeveral === "left out") return [];
    const arm = variations.indexOf(first.variation ?? "") + 1;
    if (arm === 0) return [];
    const began =
      activation === null
        ? first
        : own.find((event) => event.time >= first.time && matches(activation, event, world));
    if (began === undefined) return [];
    return [{ person, at: began.time, day: began.day, arm, value: valueOf(split, first, began, world) }];
  });
}
