/** The rate in force on a local day: the last that began by then; null before the first. @param rates of a currency, by day */
export const rateAt = (rates: readonly { day: string; rate: string }[], day: string): string | null =>
  rates.findLast((given) => given.day <= day)?.rate ?? null;
