import { isIn } from "../analyses-oracle/local-days";
import type { LogEvent } from "../analyses-oracle/log-event";
import { textOf } from "../analyses-oracle/subject-value";
import type { Asked } from "./asked";
import { type MetricAnswer, shareOf } from "./metric-answer";

const FEW = 30;

const named = ({ events, span }: Asked, name: string) =>
  [...events].filter(({ event, day }) => event === name && isIn(day, span));

const persons = (events: readonly LogEvent[]) => new Set(events.map(({ person }) => person));

/** Of each key the latest event. */
const latestBy = (events: readonly LogEvent[], keyOf: (event: LogEvent) => string) => [
  ...new Map(events.map((event) => [keyOf(event), event])).values(),
];

export function netPromoterScore(asked: Asked): MetricAnswer {
  const latest = latestBy(named(asked, "NPS Answered"), ({ person }) => person);
  const gave = (low: number, high: number) =>
    persons(latest.filter(({ score }) => score !== null && score >= low && score <= high));
  const [promoters, passives, detractors] = [gave(9, 10), gave(7, 8), gave(0, 6)];
  const n = latest.length;
  return {
    value: n === 0 ? null : 100 * (promoters.size / n - detractors.size / n),
    n,
    caution: n > 0 && n < FEW ? "too-few" : null,
    lists: { base: persons(latest), promoters, passives, detractors },
    about: persons(latest),
  };
}

export const responseRate = (asked: Asked): MetricAnswer =>
  shareOf(persons(named(asked, "NPS Answered")), persons(named(asked, "NPS Prompted")));

export function satisfaction(asked: Asked): MetricAnswer {
  const latest = latestBy(
    named(asked, "CSAT Answered"),
    ({ person, properties }) => `${person} about ${textOf(properties["about"])}`,
  );
  const satisfied = latest.filter(({ score }) => score === 4 || score === 5);
  return {
    value: latest.length === 0 ? null : satisfied.length / latest.length,
    n: latest.length,
    caution: null,
    lists: {},
    about: persons(latest),
  };
}
