import { independentDifferenceInterval } from "#queries/intervals/independent-difference-interval";
import type { Interval } from "#queries/intervals/interval";
import { newcombeInterval } from "#queries/intervals/newcombe-interval";
import { npsDifferenceInterval } from "#queries/intervals/nps-difference-interval";
import { moneyText, moneyUnits } from "#queries/money/exact-money";
import { type Evidence, judge } from "./evidence";
import type { Change, MetricValue } from "./reading";

function differenceOf(value: MetricValue, previous: MetricValue): MetricValue {
  if (value === null || previous === null) return null;
  if (typeof value === "number") return value - Number(previous);
  return moneyText(moneyUnits(value) - moneyUnits(String(previous)));
}

/** Points have none: a score may be negative, and a share of a negative number says nothing. */
function relativeOf(evidence: Evidence, value: MetricValue, previous: MetricValue): number | null {
  if (evidence.kind === "answers" || value === null || previous === null) return null;
  return Number(previous) > 0 ? Number(value) / Number(previous) - 1 : null;
}

/** Only where each of the two has an interval of its own; the periods are taken as independent. */
function intervalBetween(now: Evidence, before: Evidence): Interval | null {
  const [current, previous] = [judge(now), judge(before)];
  if (!current.interval || !previous.interval) return null;
  if (now.kind === "proportion" && before.kind === "proportion") return newcombeInterval(now, before);
  if (now.kind === "answers" && before.kind === "answers") {
    return npsDifferenceInterval(now.answers, before.answers);
  }
  return independentDifferenceInterval(
    { value: Number(current.value), ...current.interval },
    { value: Number(previous.value), ...previous.interval },
  );
}

/** How a metric changed from one period, `before`, to another. */
export function changeBetween(now: Evidence, before: Evidence): Change {
  const { value } = judge(now);
  const { value: previous } = judge(before);
  const interval = intervalBetween(now, before);
  return {
    previous,
    absolute: differenceOf(value, previous),
    relative: relativeOf(now, value, previous),
    interval,
    noise: interval && interval.low <= 0 && interval.high >= 0,
  };
}
