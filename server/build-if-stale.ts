import { buildDashboardIfStale } from "#server/build-dashboard";
import { buildProgramsIfStale } from "#server/build-programs";

/** Builds what is not up to date of all that is built. @throws when a build fails */
export async function buildIfStale(say: (sentence: string) => void): Promise<void> {
  // The dashboard's build empties the folder that both lie in.
  await buildDashboardIfStale(say);
  await buildProgramsIfStale(say);
}
