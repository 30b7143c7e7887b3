/** How a customer scores: 1 to 5 each, 5 the best. */
export interface RfmScores {
  recency: number;
  frequency: number;
  money: number;
}

/** What customers are called by their scores; the first that fits. */
export const RFM_SEGMENTS = ["champions", "loyal", "promising", "slipping", "hibernating", "steady"] as const;
export type RfmSegment = (typeof RFM_SEGMENTS)[number];

export function segmentOf({ recency, frequency, money }: RfmScores): RfmSegment {
  if (recency >= 4 && frequency >= 4 && money >= 4) return "champions";
  if (recency >= 3 && frequency >= 4) return "loyal";
  if (recency >= 4) return "promising";
  if (recency <= 2 && (frequency >= 3 || money >= 4)) return "slipping";
  return recency <= 2 ? "hibernating" : "steady";
}

/** How customers spend: who carries sales now, who could, and who is to be brought up; the first that fits. */
export const SPENDING_TIERS = ["main", "high-potential", "to-nurture"] as const;
export type SpendingTier = (typeof SPENDING_TIERS)[number];

export function tierOf({ recency, frequency, money }: RfmScores): SpendingTier {
  if (recency >= 3 && frequency >= 4 && money >= 4) return "main";
  return recency >= 4 || money >= 4 ? "high-potential" : "to-nurture";
}

/** Scores as one number, 111 to 555. */
const cellOf = ({ recency, frequency, money }: RfmScores): number => recency * 100 + frequency * 10 + money;

export const scoresOf = (cell: number): RfmScores => ({
  recency: Math.floor(cell / 100),
  frequency: Math.floor(cell / 10) % 10,
  money: cell % 10,
});

const FIVE = [1, 2, 3, 4, 5] as const;

/** Every combination of scores. */
export const RFM_CELLS: readonly number[] = FIVE.flatMap((recency) =>
  FIVE.flatMap((frequency) => FIVE.map((money) => cellOf({ recency, frequency, money }))),
);
