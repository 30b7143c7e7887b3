/**
 * How fast does a ratio of means move with the mean above and the one below the line? The slopes that the delta method
 * multiplies covariances with; both 0 where nothing is below the line.
 */
export const ratioGradient = (above: number, below: number): readonly [number, number] =>
  below === 0 ? [0, 0] : [1 / below, -above / (below * below)];
