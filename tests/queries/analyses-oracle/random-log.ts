import { addDays } from "./local-days";
import { localDay, localMidnight } from "./local-midnight";
import type { LogEvent } from "./log-event";
import { drawsFrom, type Draws } from "./random-numbers";
import { randomVisit } from "./random-visit";

/** Of a random log: its first local day, how many there are, how many persons, and a day on which much happens. */
export interface RandomLogOptions {
  from: string;
  days?: number;
  persons?: number;
  busyDay?: string;
}

type Undated = Omit<LogEvent, "day" | "known">;

const MINUTE = 60_000;
const DAY = 86_400_000;

/** An instant of a day: one in three is within ten minutes of its beginning, or on it. */
function instantOf(draws: Draws, day: string, zone: string): number {
  const midnight = localMidnight(day, zone);
  if (draws.chance(0.1)) return midnight;
  if (draws.chance(0.25)) return midnight + (draws.below(20) - 10) * MINUTE;
  return midnight + draws.below(DAY);
}

const blank = { category: "", order: "", money: "0", score: null, properties: {}, traits: {} };

function joining(draws: Draws, person: string, time: number): Undated {
  const channel = draws.one(["wechat", "weibo", "douyin", ""]);
  return { ...blank, person, event: "Member Joined", time, channel, properties: { topic: "joining" } };
}

function saying(draws: Draws, person: string, time: number): Undated {
  const traits: Record<string, unknown> = {};
  if (draws.chance(0.7)) traits["city"] = draws.one(["杭州", "Shanghai", "shanghai", "New York", ""]);
  if (draws.chance(0.5)) traits["vip"] = draws.chance(0.5);
  if (draws.chance(0.5)) traits["age"] = 18 + draws.below(60);
  return { ...blank, person, event: "$identify", time, channel: "", traits };
}

/**
 * A log in the order of time, the same for the same seed: about 40 events a person over the days, a few persons with
 * hundreds, some who never joined, some never or not yet known by a user id.
 */
export function randomLog(seed: number, zone: string, options: RandomLogOptions): LogEvent[] {
  const { from, days = 70, persons = 36, busyDay } = options;
  const draws = drawsFrom(seed);
  const dayOf = () => {
    if (busyDay !== undefined && draws.chance(0.15)) return addDays(busyDay, draws.below(3) - 1);
    return addDays(from, draws.below(days));
  };
  const log: LogEvent[] = [];
  for (let number = 0; number < persons; number++) {
    const person = `person ${number}`;
    const visits = number < 3 ? 60 : 3 + draws.below(10);
    const events: Undated[] = [];
    for (let visit = 0; visit < visits; visit++) {
      events.push(...randomVisit(draws, person, instantOf(draws, dayOf(), zone)));
    }
    const joins = draws.chance(0.75) ? 1 + draws.below(2) : 0;
    for (let join = 0; join < joins; join++)
      events.push(joining(draws, person, instantOf(draws, dayOf(), zone)));
    const words = new Set(Array.from({ length: draws.below(4) }, () => instantOf(draws, dayOf(), zone)));
    for (const time of words) events.push(saying(draws, person, time));

    const identified = draws.chance(0.15)
      ? Infinity
      : localMidnight(addDays(from, draws.below(days / 2)), zone);
    for (const event of events) {
      const known = event.event === "Member Joined" || (event.time >= identified && draws.chance(0.9));
      log.push({ ...event, day: localDay(event.time, zone), known });
    }
  }
  return log.sort((a, b) => a.time - b.time);
}
