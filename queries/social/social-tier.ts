/** How much a member moves others at the local midnight that ends a day, most first; see docs/analyses/koc.md. */
export const SOCIAL_TIERS = ["koc", "active-fan", "latent"] as const;
export type SocialTier = (typeof SOCIAL_TIERS)[number];

/** A tier's number in SQL, from 1 on; 0 is who did nothing that counts. */
export const numberOfTier = (tier: SocialTier): number => SOCIAL_TIERS.indexOf(tier) + 1;
