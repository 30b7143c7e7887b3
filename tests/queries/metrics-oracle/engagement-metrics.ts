import { isIn, type Days } from "../analyses-oracle/local-days";
import type { LogEvent } from "../analyses-oracle/log-event";
import { quantile } from "../analyses-oracle/quantile";
import { activeDuring, type Asked } from "./asked";
import { type MetricAnswer, shareOf } from "./metric-answer";
import { countableDays } from "./windows";

const LIKES = ["Content Liked", "Content Commented", "Content Saved", "Content Shared"];
const INTERACTIONS = [...LIKES, "Vote Cast", "Message Sent", "Question Answered"];
const DEEP = ["Content Commented", "Question Answered", "Content Published"];

const during = ({ events }: Asked, days: Days, names: readonly string[]) =>
  [...events].filter(({ event, day }) => names.includes(event) && isIn(day, days));

const persons = (events: readonly LogEvent[]) => new Set(events.map(({ person }) => person));
const isMade =
  (by: string) =>
  ({ properties }: LogEvent) =>
    properties["source"] === by;

/** A number over another that counts events; `about` who did what the number is first counted from. */
const eventsOver = (above: readonly LogEvent[], below: readonly LogEvent[], first = above): MetricAnswer => ({
  value: below.length === 0 ? null : above.length / below.length,
  n: below.length,
  caution: null,
  lists: {},
  about: persons(first),
});

const each =
  (names: readonly string[]) =>
  (asked: Asked): MetricAnswer => {
    const base = activeDuring(asked, asked.span);
    const done = during(asked, asked.span, names).length;
    return {
      value: base.size === 0 ? null : done / base.size,
      n: base.size,
      caution: null,
      lists: { base },
      about: base,
    };
  };

export const postsEach = each(["Content Published"]);
export const sharesEach = each(["Content Shared"]);
export const interactionsEach = each(INTERACTIONS);

export function officialPosts(asked: Asked): MetricAnswer {
  const days = countableDays(asked);
  const posts = during(asked, asked.span, ["Content Published"])
    .filter(isMade("official"))
    .filter(({ day }) => days.includes(day));
  return {
    value: days.length === 0 ? null : posts.length / days.length,
    n: days.length,
    caution: null,
    lists: {},
    about: persons(posts),
  };
}

export const interactionRate = (asked: Asked): MetricAnswer =>
  eventsOver(during(asked, asked.span, LIKES), during(asked, asked.span, ["Content Viewed"]));

export const interactionReach = (asked: Asked): MetricAnswer =>
  shareOf(persons(during(asked, asked.span, LIKES)), persons(during(asked, asked.span, ["Content Viewed"])));

export const deepShare = (asked: Asked): MetricAnswer =>
  eventsOver(
    during(asked, asked.span, DEEP),
    during(asked, asked.span, [...INTERACTIONS, "Content Published"]),
  );

export function madeByMembers(asked: Asked): MetricAnswer {
  const all = during(asked, asked.span, ["Content Published"]);
  return eventsOver(all.filter(isMade("ugc")), all);
}

/** The first reply of somebody else to a post or question, whoever counts; undefined where there is none. */
function firstReply(post: LogEvent, log: readonly LogEvent[]): LogEvent | undefined {
  const [reply, id] =
    post.event === "Question Asked"
      ? ["Question Answered", "question_id"]
      : ["Content Commented", "content_id"];
  const about = post.properties[id];
  if (typeof about !== "string" || about === "") return undefined;
  return log.find(
    ({ event, properties, person, time }) =>
      event === reply && properties[id] === about && person !== post.person && time >= post.time,
  );
}

function threads(asked: Asked) {
  const posts = [
    ...during(asked, asked.span, ["Content Published"]).filter(isMade("ugc")),
    ...during(asked, asked.span, ["Question Asked"]),
  ];
  const waits = posts.flatMap((post) => {
    const reply = firstReply(post, asked.world.events);
    return reply === undefined ? [] : [(reply.time - post.time) / 1000];
  });
  return { posts, waits };
}

export function firstReplyTime(asked: Asked): MetricAnswer {
  const { posts, waits } = threads(asked);
  return { value: quantile(waits, 0.5), n: waits.length, caution: null, lists: {}, about: persons(posts) };
}

export function unanswered(asked: Asked): MetricAnswer {
  const { posts, waits } = threads(asked);
  return {
    value: posts.length === 0 ? null : (posts.length - waits.length) / posts.length,
    n: posts.length,
    caution: null,
    lists: {},
    about: persons(posts),
  };
}
