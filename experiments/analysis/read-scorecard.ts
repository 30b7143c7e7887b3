import type { Reader } from "#queries/scope";
import { decide } from "../verdict/decide";
import { type Analysed, type Seen, spanOf } from "./analysed";
import { armsBy } from "./arms-by";
import { checkBefore } from "./check-before";
import { readHealth } from "./health";
import { metricCards } from "./metric-cards";
import { readSums } from "./read-sums";
import type { Scorecard } from "./scorecard";

/**
 * Reads an experiment's scorecard: what its members brought in one pass, and what there is to say of their exposures.
 *
 * @throws RangeError when it has not begun
 */
export async function readScorecard(reader: Reader, seen: Seen, analysed: Analysed): Promise<Scorecard> {
  const { assignment, design } = analysed;
  const span = spanOf(analysed, seen.now);
  const isClustered = design.unit.of === "cluster";
  const rows = await readSums(reader, seen, analysed, isClustered ? undefined : "exposure day");
  const ofAll = rows.filter(({ value }) => value === null);
  const rowOf = (place: number) => ofAll.find(({ arm }) => arm === place + 1);
  const counted = assignment.variations.map(
    (_, place) => (isClustered ? rowOf(place)?.units[0] : rowOf(place)?.members) ?? 0,
  );
  const health = await readHealth(reader, seen, analysed, counted);
  const metrics = metricCards(analysed, rows, span);
  const before = metrics.flatMap(({ role, metric }, place) =>
    role === "secondary" ? [] : [{ metric: place, arms: armsBy(analysed, ofAll, metric, place) }],
  );
  const card = {
    span,
    arms: assignment.variations.map(({ key, name }, place) => ({
      ...{ variation: key, name },
      members: rowOf(place)?.members ?? 0,
    })),
    health: { ...health, imbalances: checkBefore(before) },
    metrics,
  };
  return { ...card, verdict: decide(design, card) };
}
