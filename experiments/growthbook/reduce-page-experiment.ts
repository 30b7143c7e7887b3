import type { FeaturePayload } from "./feature-payload";

type PageExperiment = NonNullable<FeaturePayload["experiments"]>[number];

/**
 * An experiment on pages reduced to the variation somebody is in: an SDK that evaluates it anew gets the same one, since
 * all weight lies on it, and learns nothing of the others or of whom the experiment is for.
 *
 * TRICKY: from the variations together an SDK tells redirects from changes of looks; so those left out stay of their kind.
 *
 * @param url the page it was evaluated for
 */
export function reducePageExperiment(experiment: PageExperiment, variation: number, url: string) {
  const { key, changeId, manual, name, phase, urlPatterns, persistQueryString, hashAttribute, hashVersion } =
    experiment;
  const redirects = experiment.variations.some(({ urlRedirect }) => urlRedirect);
  const nothing = redirects ? { urlRedirect: url } : { css: "" };
  return {
    ...{ key, changeId, manual, name, phase, urlPatterns, persistQueryString, hashAttribute, hashVersion },
    variations: experiment.variations.map((value, index) => (index === variation ? value : nothing)),
    weights: experiment.variations.map((_, index) => (index === variation ? 1 : 0)),
    meta: experiment.variations.map((_, index) => ({
      key: experiment.meta?.[index]?.key,
      ...(index === variation ? { name: experiment.meta?.[index]?.name } : {}),
    })),
  };
}
