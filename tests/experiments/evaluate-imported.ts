import { type FeatureDefinition, type FeatureResult, GrowthBook, type Options } from "@growthbook/growthbook";
import { FlagError } from "#experiments/flags/flag-error";
import { importFeatures } from "./import-features";
import type { OpenFlags } from "./open-flags";

/** With what the SDK evaluates; the lists of groups are values of one attribute. */
interface Context extends Omit<Options, "features" | "savedGroups"> {
  features?: Record<string, FeatureDefinition>;
  savedGroups?: Record<string, (string | number)[]>;
}

/**
 * What the SDK makes of a feature when all features were made flags, kept, and compiled again.
 *
 * @returns its result, or why flags cannot say it
 */
export async function evaluateImported(
  { control, project }: Pick<OpenFlags, "control" | "project">,
  { features = {}, savedGroups = {}, ...context }: Context,
  feature: string,
): Promise<FeatureResult | FlagError> {
  const stage = await project();
  try {
    await importFeatures(control, stage, { features, savedGroups });
  } catch (error) {
    if (error instanceof FlagError) return error;
    throw error;
  }
  const payload = await stage.payload();
  return new GrowthBook(context).initSync({ payload }).evalFeature(feature);
}
