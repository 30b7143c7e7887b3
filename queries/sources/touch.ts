/** So many times 24 hours after somebody met something, what they buy counts as touched by it. */
export const TOUCH_DAYS = 7;

/** Whether what was met at one instant touched an order made at another: SQL over two DateTime64(3). */
export const touches = (met: string, ordered: string): string =>
  `(${ordered} >= ${met} AND toUnixTimestamp64Milli(${ordered}) - toUnixTimestamp64Milli(${met}) < ${TOUCH_DAYS * 86_400_000})`;
