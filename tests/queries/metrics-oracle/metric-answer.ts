/** One number of a metric, and who is behind it. */
export interface MetricAnswer {
  /** Money in ten-thousandths of the currency; null where there is nothing to divide by. */
  value: number | bigint | null;
  /** What it rests on: the denominator of a ratio, the days of a mean, the answers of a score. */
  n: number | null;
  caution: "too-few" | "immature" | null;
  /** Persons, by the name of the list. */
  lists: Readonly<Record<string, Iterable<string>>>;
  /** The members it is a share of, or counts, those still to ripen with them; of money and orders those who ordered. */
  about: ReadonlySet<string>;
}

/** A number of members. */
export const countOf = (counted: ReadonlySet<string>): MetricAnswer => ({
  value: counted.size,
  n: null,
  caution: null,
  lists: { counted },
  about: counted,
});

/** Members as a share of others, `about` who would be these if all days had passed. */
export const shareOf = (
  counted: ReadonlySet<string>,
  base: ReadonlySet<string>,
  about = base,
): MetricAnswer => ({
  value: base.size === 0 ? null : counted.size / base.size,
  n: base.size,
  caution: about.size > base.size ? "immature" : null,
  lists: { counted, base },
  about,
});
