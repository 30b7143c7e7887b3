import { DEMO_PROJECT } from "#server/demo/demo-project";
import { simulateCommunity, type Simulation } from "#ingest/simulator/simulate-community";

const MEMBERS = 4_000;
/** Days of its history. */
export const DEMO_DAYS = 180;

/** The demo's community, up to an instant. */
export function demoCommunity(until: string): Simulation {
  return simulateCommunity({
    seed: 20_260_101,
    members: MEMBERS,
    days: DEMO_DAYS,
    until,
    zone: DEMO_PROJECT.zone,
    currency: DEMO_PROJECT.currency,
  });
}
