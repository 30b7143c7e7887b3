import { addDays, isIn } from "../analyses-oracle/local-days";
import { activeDuring, type Asked } from "./asked";
import { membersBefore } from "./member-metrics";
import { countOf, type MetricAnswer, shareOf } from "./metric-answer";
import { countableDays, trailing } from "./windows";

const NOBODY: ReadonlySet<string> = new Set();
const MONTH = 30;

const activeOn = (asked: Asked, day: string) => activeDuring(asked, { from: day, to: addDays(day, 1) });

export function dailyActive(asked: Asked): MetricAnswer {
  const days = countableDays(asked);
  const active = days.map((day) => activeOn(asked, day));
  const total = active.reduce((sum, { size }) => sum + size, 0);
  const about = new Set(active.flatMap((persons) => [...persons]));
  return {
    value: days.length === 0 ? null : total / days.length,
    n: days.length,
    caution: null,
    lists: {},
    about,
  };
}

function trailingActive(asked: Asked, length: number): ReadonlySet<string> {
  const window = trailing(asked, length);
  return window === null ? NOBODY : activeDuring(asked, window);
}

export const weeklyActive = (asked: Asked): MetricAnswer => countOf(trailingActive(asked, 7));
export const monthlyActive = (asked: Asked): MetricAnswer => countOf(trailingActive(asked, MONTH));

export function monthlyActiveRatio(asked: Asked): MetricAnswer {
  const window = trailing(asked, MONTH);
  const members = window === null ? NOBODY : membersBefore(asked, window.to);
  return shareOf(trailingActive(asked, MONTH), members);
}

export function stickiness(asked: Asked): MetricAnswer {
  const active = trailingActive(asked, MONTH);
  const window = trailing(asked, MONTH);
  let days = 0;
  for (
    let day = window?.from;
    day !== undefined && window !== null && isIn(day, window);
    day = addDays(day, 1)
  )
    days += activeOn(asked, day).size;
  return {
    value: active.size === 0 ? null : days / MONTH / active.size,
    n: active.size,
    caution: null,
    lists: { base: active },
    about: active,
  };
}
