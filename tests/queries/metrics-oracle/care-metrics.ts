import { isIn } from "../analyses-oracle/local-days";
import type { LogEvent } from "../analyses-oracle/log-event";
import { quantile } from "../analyses-oracle/quantile";
import { textOf } from "../analyses-oracle/subject-value";
import type { Asked } from "./asked";
import { type MetricAnswer, shareOf } from "./metric-answer";

const PRAISE = ["praise", "positive", "compliment", "thanks", "表扬", "好评", "感谢"];
const PAID = ["ads", "paid", "cpc", "kol", "partner", "offline"];

const persons = (events: readonly LogEvent[]) => new Set(events.map(({ person }) => person));
const textIn = (event: LogEvent, name: string) => textOf(event.properties[name]);
const during = ({ events, span }: Asked, name: string) =>
  [...events].filter(({ event, day }) => event === name && isIn(day, span));

const answer = (
  value: number | null,
  n: number | null,
  lists: MetricAnswer["lists"],
  about: Set<string>,
): MetricAnswer => ({ value, n, caution: null, lists, about });

const over = (above: number, below: number) => (below === 0 ? null : above / below);

/** Who came by a share that somebody else was the first to report, over all shares. */
export function shareReach(asked: Asked): MetricAnswer {
  const shares = during(asked, "Content Shared");
  const came = [...asked.events].filter((visit) => {
    const share = textIn(visit, "share_id");
    if (visit.event === "Content Shared" || share === "" || !isIn(visit.day, asked.span)) return false;
    const first = asked.world.events.find(
      (event) => event.event === "Content Shared" && textIn(event, "share_id") === share,
    );
    return first !== undefined && first.person !== visit.person;
  });
  const visitors = persons(came);
  return answer(
    over(visitors.size, shares.length),
    shares.length,
    { counted: visitors, involved: persons(shares) },
    visitors,
  );
}

function isDirect(join: LogEvent): boolean {
  if (join.inviter !== undefined && join.inviter !== join.person) return false;
  if ([...PAID, "invite"].includes(join.channel.toLowerCase())) return false;
  if (textIn(join, "url").includes("utm_")) return false;
  return ["campaign", "live_code", "utm_source"].every((name) => textIn(join, name) === "");
}

export function directJoinShare(asked: Asked): MetricAnswer {
  const joined = persons(asked.joins.filter((join) => asked.events.has(join) && isIn(join.day, asked.span)));
  const direct = [...joined].filter((person) => {
    const join = asked.world.joins.get(person);
    return join !== undefined && isDirect(join);
  });
  return shareOf(new Set(direct), joined);
}

export function positiveFeedbackShare(asked: Asked): MetricAnswer {
  const tagged = during(asked, "Feedback Sent").filter((event) => textIn(event, "tag") !== "");
  const praise = tagged.filter((event) => PRAISE.includes(textIn(event, "tag")));
  return answer(
    over(praise.length, tagged.length),
    tagged.length,
    { involved: persons(tagged) },
    persons(praise),
  );
}

export function reportsPer1kViews(asked: Asked): MetricAnswer {
  const reports = during(asked, "Content Reported");
  const views = during(asked, "Content Viewed").length;
  return answer(over(reports.length * 1000, views), views, { involved: persons(reports) }, persons(reports));
}

/** The first event that settles a report or request, whoever does it. */
function settling({ world }: Asked, opened: LogEvent): LogEvent | undefined {
  const post = textIn(opened, "content_id");
  const ticket = textIn(opened, "ticket_id");
  return world.events.find((event) => {
    if (event.time < opened.time) return false;
    if (opened.event === "Content Reported")
      return event.event === "Content Removed" && post !== "" && textIn(event, "content_id") === post;
    if (event.event !== "Support Resolved" || textIn(event, "ticket_id") !== ticket) return false;
    return ticket !== "" || event.person === opened.person;
  });
}

function secondsBetween(opened: LogEvent, settled: LogEvent): number {
  const said = textIn(settled, "seconds");
  const number = Number(said);
  const isTime = settled.event === "Support Resolved" && said !== "" && number >= 0 && number <= 1e9;
  return isTime ? number : (settled.time - opened.time) / 1000;
}

const settledShare = (name: string) => (asked: Asked) => {
  const opened = during(asked, name);
  const settled = opened.filter((event) => settling(asked, event) !== undefined);
  return answer(
    over(settled.length, opened.length),
    opened.length,
    { involved: persons(opened) },
    persons(opened),
  );
};

const timeToSettle = (name: string) => (asked: Asked) => {
  const opened = during(asked, name);
  const settled = opened.flatMap((event) => {
    const by = settling(asked, event);
    return by === undefined ? [] : [{ event, seconds: secondsBetween(event, by) }];
  });
  const median = quantile(
    settled.map(({ seconds }) => seconds),
    0.5,
  );
  const involved = persons(settled.map(({ event }) => event));
  return answer(median, settled.length, { involved }, persons(opened));
};

const countOf = (name: string) => (asked: Asked) => {
  const done = during(asked, name);
  return answer(done.length, null, { involved: persons(done) }, persons(done));
};

export const contentReports = countOf("Content Reported");
export const removedShare = settledShare("Content Reported");
export const timeToRemoval = timeToSettle("Content Reported");
export const supportOpened = countOf("Support Opened");
export const supportResolved = countOf("Support Resolved");
export const supportResolvedShare = settledShare("Support Opened");
export const timeToResolve = timeToSettle("Support Opened");

/** The requests from before a span's end that nothing had settled by then. */
export function supportBacklog(asked: Asked): MetricAnswer {
  const { to } = asked.span;
  const waiting = [...asked.events].filter((event) => {
    if (event.event !== "Support Opened" || event.day >= to) return false;
    const settled = settling(asked, event);
    return settled === undefined || settled.day >= to;
  });
  return answer(waiting.length, null, { involved: persons(waiting) }, persons(waiting));
}
