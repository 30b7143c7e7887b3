/** What members are after; content has a topic of these, products a category. */
export const INTERESTS = ["mother-baby", "beauty", "sport", "tech", "home", "fashion"] as const;
