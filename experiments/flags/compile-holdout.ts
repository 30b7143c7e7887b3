import type { Feature, ParentCondition } from "./feature";
import type { LiveHoldout } from "./live-state";

/** The variations of a holdout: those who are kept out, and all others. */
export const HELD = "held";
export const OPEN = "open";

/** By which exposures to a holdout are found. */
export const holdoutKey = (holdout: string): string => `holdout:${holdout}`;

/** Flags cannot be named so, because of the dollar. */
const featureOf = (holdout: string) => `$holdout:${holdout}`;

/** What a rule asks of the member: to be outside the holdout. */
export const outsideOf = (holdout: string): ParentCondition => ({
  id: featureOf(holdout),
  condition: { value: OPEN },
});

/**
 * A holdout as a feature beside the flags: an experiment of its own, so that both parts are exposed to it and what all
 * experiments together did can be measured. Who lacks the attribute it is drawn by counts as held, for they may turn out
 * to be. A larger share holds those of the smaller one as well.
 *
 * @returns its id and definition
 */
export function compileHoldout({ key, name, share, hashAttribute, seed }: LiveHoldout): [string, Feature] {
  return [
    featureOf(key),
    {
      defaultValue: HELD,
      rules: [
        {
          key: holdoutKey(key),
          name,
          variations: [HELD, OPEN],
          meta: [
            { key: HELD, name: HELD },
            { key: OPEN, name: OPEN },
          ],
          weights: [share, 1 - share],
          coverage: 1,
          hashAttribute,
          hashVersion: 2,
          seed,
          phase: "0",
          disableStickyBucketing: true,
        },
      ],
    },
  ];
}
