import type { Project } from "#queries/project";
import { addDays } from "../analyses-oracle/local-days";
import { localDay, localMidnight } from "../analyses-oracle/local-midnight";
import type { Said } from "../analyses-oracle/feedback";
import type { LogEvent } from "../analyses-oracle/log-event";
import { type Draws, drawsFrom } from "../analyses-oracle/random-numbers";
import { projectOf, rowOf, type Stage } from "../stage";

const EVENTS = ["NPS Answered", "NPS Answered", "CSAT Answered", "Feedback Sent", "Content Viewed"];
const WORDS = [
  ...[
    "slow",
    "Delivery was SLOW",
    "茶叶很香，物流慢",
    "50% off_",
    "100 %",
    "ÄRGER",
    "ärgerlich",
    "Straße",
    "it's",
  ],
  ...["a\\b", "ОТЛИЧНО", "отлично", "  two  spaces ", "", "", null, 7],
];
/** Parts of these words, in other cases as well, and of none. */
export const SEARCHES = [
  "",
  "",
  "",
  "SLOW",
  "low",
  "物流",
  "%",
  "_",
  "äRG",
  "'",
  "\\",
  "отл",
  "7",
  "o  s",
  "no",
];
const EVENT_COUNT = 240;
const DAY_MS = 86_400_000;

/** A random log of what members said, that is also in a warehouse. */
export interface StagedFeedback {
  project: Project;
  /** The latest first, of simultaneous events the one with the higher id. */
  said: readonly Said[];
  end: number;
}

function saidBy(draws: Draws, person: string, time: number, zone: string): LogEvent {
  const event = draws.one(EVENTS);
  const score =
    event === "NPS Answered" ? draws.below(11) : event === "CSAT Answered" ? 1 + draws.below(5) : null;
  const words = draws.one(WORDS);
  const about = draws.one(["delivery", "Product", 7, null]);
  return {
    person,
    event,
    time,
    day: localDay(time, zone),
    known: true,
    channel: draws.one(["wechat", "weibo", ""]),
    category: "",
    order: "",
    money: "0",
    score,
    properties: { comment: words, text: words, about, tag: about, topic: draws.one(["tea", "it's", 7]) },
    traits: {},
    leftOut: draws.chance(0.1),
  };
}

/** In the order of the engine, which compares the second half of a UUID first. */
const halves = (id: string) => `${id.slice(19)} ${id.slice(0, 18)}`;

/** Puts a random log of what members said over `days` days from `from` on into a warehouse. */
export async function stageFeedback(
  stage: Stage,
  seed: number,
  settings: { id: number; zone: string; weekStart: number },
  { from, days }: { from: string; days: number },
): Promise<StagedFeedback> {
  const project = projectOf(settings);
  const { zone } = project;
  const draws = drawsFrom(seed);
  let time = 0;
  const rows = Array.from({ length: EVENT_COUNT }, (_, number) => {
    const midnight = localMidnight(addDays(from, draws.below(days)), zone);
    if (!draws.chance(0.1)) time = draws.chance(0.2) ? midnight : midnight + draws.below(DAY_MS);
    const event = saidBy(draws, `member ${draws.below(12)}`, time, zone);
    const { person, channel, score, properties, leftOut } = event;
    const deed = {
      at: new Date(time).toISOString(),
      who: person,
      did: event.event,
      channel,
      properties,
      excluded: leftOut ? "bot:user-agent" : "",
      ...(score === null ? {} : { score }),
    };
    return { event, row: rowOf(project, deed, `said ${number}`) };
  });
  await stage.store(rows.map(({ row }) => row));
  const said = rows
    .map(({ event, row }) => ({ id: row.id, event }))
    .toSorted((a, b) => b.event.time - a.event.time || (halves(a.id) < halves(b.id) ? 1 : -1));
  return { project, said, end: localMidnight(addDays(from, days), zone) };
}
