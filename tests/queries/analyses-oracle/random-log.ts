import { addDays } from "./local-days";
import { localDay, localMidnight } from "./local-midnight";
import type { LogEvent } from "./log-event";
import { randomCare, withOrigins } from "./random-care";
import { randomRewards, withCampaigns } from "./random-costs";
import { withSources } from "./random-content";
import { randomExposures } from "./random-exposures";
import { randomInvites, withInviters } from "./random-invites";
import { randomPoints } from "./random-points";
import { randomLife } from "./random-life";
import { drawsFrom, type Draws } from "./random-numbers";
import { randomVisit } from "./random-visit";
import { reportedAgain } from "./reported-again";

/**
 * Of a random log: its first local day, how many there are, how many persons, a day on which much happens, an experiment
 * that members see, and whether members are rewarded and join by campaigns.
 */
export interface RandomLogOptions {
  from: string;
  days?: number;
  persons?: number;
  busyDay?: string;
  experiment?: string;
  costs?: boolean;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** An instant of a day: one in three is within ten minutes of its beginning, or on it. */
function instantOf(draws: Draws, day: string, zone: string): number {
  const midnight = localMidnight(day, zone);
  if (draws.chance(0.1)) return midnight;
  if (draws.chance(0.25)) return midnight + (draws.below(20) - 10) * MINUTE;
  return midnight + draws.below(DAY);
}

/**
 * A log in the order of time, the same for the same seed: about 50 events a person over the days, a few persons with
 * hundreds, some who never joined, some never or not yet known by a user id; one person in ten and one event in thirty
 * are left out.
 */
export function randomLog(seed: number, zone: string, options: RandomLogOptions): LogEvent[] {
  const { from, days = 70, persons = 40, busyDay, experiment, costs = false } = options;
  const draws = drawsFrom(seed);
  const dayOf = () => {
    if (busyDay !== undefined && draws.chance(0.15)) return addDays(busyDay, draws.below(3) - 1);
    return addDays(from, draws.below(days));
  };
  const instant = () => instantOf(draws, dayOf(), zone);
  const people = Array.from({ length: persons }, (_, number) => ({
    person: `person ${number}`,
    visits: number < 3 ? 60 : 3 + draws.below(10),
    identified: draws.chance(0.15) ? Infinity : localMidnight(addDays(from, draws.below(days / 2)), zone),
    leftOut: draws.chance(0.1),
  }));
  const names = people.map(({ person }) => person);
  const ofInvites = drawsFrom(seed + 1);
  const ofCare = drawsFrom(seed + 2);
  const done = people.flatMap(({ person, visits }) => [
    ...Array.from({ length: visits }, () => randomVisit(draws, person, instant())).flat(),
    ...randomLife(draws, person, instant),
  ]);
  const again = reportedAgain(draws, done, names);
  const exposures =
    experiment === undefined
      ? []
      : names.flatMap((name) => randomExposures(draws, name, experiment, instant));
  const joins = withOrigins(ofCare, withInviters(ofInvites, done, names));
  const invites = randomInvites(ofInvites, names, instant);
  const care = randomCare(ofCare, names, () => instantOf(ofCare, addDays(from, ofCare.below(days)), zone));
  const ofCosts = drawsFrom(seed + 3);
  const came = costs ? withCampaigns(ofCosts, joins) : joins;
  const rewards = costs
    ? [...randomRewards(ofCosts, invites, names, instant), ...randomPoints(ofCosts, names, instant)]
    : [];
  const log = [...withSources([...came, ...invites, ...again]), ...exposures, ...care, ...rewards].map(
    (event): LogEvent => {
      const { identified = Infinity, leftOut = false } =
        people.find(({ person }) => person === event.person) ?? {};
      return {
        ...event,
        day: localDay(event.time, zone),
        known: event.event === "Member Joined" || (event.time >= identified && draws.chance(0.9)),
        leftOut: leftOut || draws.chance(0.03),
      };
    },
  );
  return log.sort((a, b) => a.time - b.time);
}
