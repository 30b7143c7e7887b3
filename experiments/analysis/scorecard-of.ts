import { decide } from "../verdict/decide";
import { spanOf } from "./analysed";
import { armsBy } from "./arms-by";
import { checkBefore } from "./check-before";
import type { Evidence } from "./evidence";
import { healthOf } from "./health";
import { metricCards } from "./metric-cards";
import type { Scorecard } from "./scorecard";

/** Works an experiment's scorecard out from what is known of it. */
export function scorecardOf({ experiment, now, sums, counts, ties }: Evidence): Scorecard {
  const { assignment, design } = experiment;
  const span = spanOf(experiment, new Date(now));
  const isClustered = design.unit.of === "cluster";
  const ofAll = sums.filter(({ value }) => value === null);
  const rowOf = (place: number) => ofAll.find(({ arm }) => arm === place + 1);
  const counted = assignment.variations.map(
    (_, place) => (isClustered ? rowOf(place)?.units[0] : rowOf(place)?.members) ?? 0,
  );
  const metrics = metricCards(experiment, sums, span);
  const before = metrics.flatMap(({ role, metric }, place) =>
    role === "secondary" ? [] : [{ metric: place, arms: armsBy(experiment, ofAll, metric, place) }],
  );
  const card = {
    span,
    arms: assignment.variations.map(({ key, name }, place) => ({
      ...{ variation: key, name },
      members: rowOf(place)?.members ?? 0,
    })),
    health: { ...healthOf(experiment, { counts, ties, counted }), imbalances: checkBefore(before) },
    metrics,
  };
  return { ...card, verdict: decide(design, card) };
}
