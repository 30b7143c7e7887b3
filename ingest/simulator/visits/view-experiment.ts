import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import type { PlantedExperiment } from "../people/planted-experiments";
import type { MemberVisit } from "./member-visit";

/** The member sees a variation; the first time is kept in `exposedAt`. */
export function viewExperiment(
  visit: MemberVisit,
  { key }: PlantedExperiment,
  variation: number,
  exposedAt: Float64Array,
): void {
  const instant = visit.now;
  const properties = { experiment_id: key, variation_id: String(variation) };
  if (!visit.track(EventName.experimentViewed, properties, 2000)) return;
  exposedAt[visit.member] = Math.min(at(exposedAt, visit.member), instant);
}
