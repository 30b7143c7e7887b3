import type { FeaturePayload } from "#experiments/growthbook/feature-payload";

const FEATURES = 50;

/** Fifty flags, half of them experiments for some: about 20 kB, as a shop has after a year. */
export function typicalPayload(version: number): FeaturePayload {
  const features = Object.fromEntries(
    Array.from({ length: FEATURES }, (_, n) => {
      const key = `checkout-step-${n}`;
      const condition = { country: { $in: ["CN", "SG", "MY"] }, tier: { $ne: `tier-${n}` } };
      const experiment = {
        ...{ id: `fr_${n}`, key, seed: `${key}-seed`, hashVersion: 2, hashAttribute: "id", coverage: 0.8 },
        ...{ weights: [0.5, 0.5], variations: [`old-${n}`, `new-${n}`], phase: "0" },
        ...{
          meta: [
            { key: "0", name: "Control" },
            { key: "1", name: "Treatment" },
          ],
          condition,
        },
      };
      const force = { id: `fr_${n}`, condition, force: `for-some-${n}` };
      return [key, { defaultValue: `default-${n}`, rules: [n % 2 === 0 ? experiment : force] }];
    }),
  );
  return { features: { ...features, version: { defaultValue: version } } };
}
