import { type Interval, Z_95 } from "./interval";

/** Answers to the NPS question: scores 9–10, 7–8 and 0–6. */
export interface NpsAnswers {
  promoters: number;
  passives: number;
  detractors: number;
}

/** 100 × (share of promoters − share of detractors), −100 … 100. */
export const npsOf = ({ promoters, passives, detractors }: NpsAnswers): number =>
  (100 * (promoters - detractors)) / (promoters + passives + detractors);

/**
 * The score statistic of a difference `delta` between the shares of promoters and detractors: how many standard errors
 * the answers lie above it, the standard error taken where the answers are likeliest under that difference.
 */
function scoreStatistic({ promoters, passives, detractors }: NpsAnswers, delta: number): number {
  const n = promoters + passives + detractors;
  const a = 2 * n;
  const b = (2 * n - promoters + detractors) * delta - promoters - detractors;
  const c = -detractors * delta * (1 - delta);
  const detractorShare = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
  const variance = n * (2 * detractorShare + delta * (1 - delta));
  const surplus = promoters - detractors - n * delta;
  if (variance <= 0) return surplus === 0 ? 0 : Math.sign(surplus) * Infinity;
  return surplus / Math.sqrt(variance);
}

/** Where the statistic, which falls as the difference grows, passes `level`. */
function differenceAt(answers: NpsAnswers, level: number): number {
  let low = -1;
  let high = 1;
  for (let halvings = 0; halvings < 60; halvings++) {
    const middle = (low + high) / 2;
    if (scoreStatistic(answers, middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Which NPS could well have given these answers? Tango's score interval, 95 %, for the difference of two proportions of
 * one multinomial, in points. It stays inside ±100 and holds for few answers, where ± 1.96 standard errors does neither.
 *
 * @throws RangeError without answers
 *
 * Assumes independent answers, one of each person.
 * Source: Tango, Statistics in Medicine 17 (1998) 891–908, equations (16)–(18): promoters and detractors are the two
 * discordant cells of a paired table, passives the concordant ones.
 * Example: 8, 9 and 22 of 39 → −35.9 with −57.7 … −8.6
 */
export function npsInterval(answers: NpsAnswers): Interval {
  if (!(answers.promoters + answers.passives + answers.detractors > 0)) {
    throw new RangeError("an NPS needs answers");
  }
  return { low: 100 * differenceAt(answers, Z_95), high: 100 * differenceAt(answers, -Z_95) };
}
