import { isIn } from "../analyses-oracle/local-days";
import type { Asked } from "./asked";
import { newMembers } from "./member-metrics";
import type { MetricAnswer } from "./metric-answer";
import { sharedOut, unitsOf } from "./money";

/** What was spent and paid on the span's days for each who joined on them; nothing is known where there is no amount. */
export function acquisitionCost(asked: Asked): MetricAnswer {
  const { about: base } = newMembers(asked);
  const known = asked.costs.filter(({ day }) => isIn(day, asked.span) && day <= asked.today);
  const units = known.reduce((sum, { amount }) => sum + unitsOf(amount), 0n);
  return {
    value: known.length === 0 ? null : sharedOut(units, base.size),
    n: known.length === 0 ? null : base.size,
    caution: null,
    lists: { base },
    about: base,
  };
}
