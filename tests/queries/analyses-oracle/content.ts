import { births, contentOf } from "./births";
import { holds, type Filter } from "./holds";
import { type Days, isIn } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { textOf } from "./subject-value";
import { firstsOf } from "../metrics-oracle/firsts";
import { type World, worldOf } from "./world";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const REACTIONS = ["Content Liked", "Content Commented", "Content Saved", "Content Shared"];
const ENDS = [1, 6, 24, 48, 72, 168, 336, 720];

/** What content is told apart by; `author` is the name in the log. */
export type OracleKey = "item" | "topic" | "format" | "source" | "author";

function keysIn(world: World, by: OracleKey): (event: LogEvent) => string {
  const born = births(world);
  return (event) => {
    const birth = born.get(contentOf(event));
    if (by === "item") return contentOf(event);
    if (by === "author") return birth?.person ?? "";
    const said = birth === undefined ? "" : textOf(birth.properties[by]);
    return said === "" ? textOf(event.properties[by]) : said;
  };
}

/** What content of one key brought, and who is behind it. */
export interface OracleContent {
  key: string;
  viewers: Set<string>;
  views: number;
  interactions: number;
  interacted: Set<string>;
  saves: number;
  shares: number;
  clicks: number;
  /** orders touched within a day and within a week */
  day: LogEvent[];
  week: LogEvent[];
}

/** What content brought in a period, in any order. */
export function oracleContent(
  log: readonly LogEvent[],
  project: LogProject,
  { period, filter, by }: { period: Days; filter?: Filter; by: OracleKey },
): OracleContent[] {
  const world = worldOf(log, project);
  const keyOf = keysIn(world, by);
  const { orders } = firstsOf(world);
  const done = world.events.filter(
    (event) =>
      isIn(event.day, period) &&
      contentOf(event) !== "" &&
      ["Content Viewed", "Product Viewed", ...REACTIONS].includes(event.event) &&
      (filter === undefined || holds(filter, event, world)),
  );
  return [...new Set(done.map(keyOf))].map((key) => {
    const own = done.filter((event) => keyOf(event) === key);
    const named = (...names: string[]) => own.filter(({ event }) => names.includes(event));
    const persons = (events: readonly LogEvent[]) => new Set(events.map(({ person }) => person));
    const views = named("Content Viewed");
    const within = (ms: number) =>
      orders.filter((order) =>
        views.some(
          ({ person, time }) => person === order.person && time <= order.time && order.time - time < ms,
        ),
      );
    return {
      key,
      viewers: persons(views),
      views: views.length,
      interactions: named(...REACTIONS).length,
      interacted: persons(named(...REACTIONS)),
      saves: named("Content Saved").length,
      shares: named("Content Shared").length,
      clicks: named("Product Viewed").length,
      day: within(DAY),
      week: within(7 * DAY),
    };
  });
}

/** The age of posts of a period as of `now` (ms): of each stretch the posts that lived through it, and what was done with them, by whom. */
export function oraclePostLife(
  log: readonly LogEvent[],
  project: LogProject,
  now: number,
  { period, filter }: { period: Days; filter?: Filter },
) {
  const world = worldOf(log, project);
  const counted = world.events.filter(
    (event) => event.event !== "Content Published" || filter === undefined || holds(filter, event, world),
  );
  const posts = [...births({ events: counted })].filter(([, { day }]) => isIn(day, period));
  return ENDS.map((end, place) => {
    const from = ENDS[place - 1] ?? 0;
    const old = posts.filter(([, { time }]) => time + end * HOUR <= now);
    const done = (names: readonly string[]) =>
      old.flatMap(([id, birth]) =>
        world.events.filter(
          (event) =>
            names.includes(event.event) &&
            contentOf(event) === id &&
            event.time - birth.time >= from * HOUR &&
            event.time - birth.time < end * HOUR,
        ),
      );
    const mean = ({ length }: readonly LogEvent[]) => (old.length === 0 ? null : length / old.length);
    const who = (events: readonly LogEvent[]) => [...new Set(events.map(({ person }) => person))].toSorted();
    const [views, interactions] = [done(["Content Viewed"]), done(REACTIONS)];
    const authors = who(old.map(([, birth]) => birth));
    return {
      ...{ from, to: end, posts: old.length, views: mean(views), interactions: mean(interactions) },
      members: { authors, viewers: who(views), interacted: who(interactions) },
    };
  });
}
