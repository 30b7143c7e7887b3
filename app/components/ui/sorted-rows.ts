/** What a row is sorted by; null is not known, and comes last either way. */
export type SortKey = number | string | null;

/** An amount of money as what rows are sorted by; what is not known stays so. */
export const keyOfMoney = (amount: string | null): SortKey => (amount === null ? null : Number(amount));

/** Rows by a key, the least first or, `down`, the greatest; equal ones as they were. Texts as the language has it. */
export function sortedRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => SortKey,
  { down, locale }: { down: boolean; locale: string },
): Row[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const order = (one: NonNullable<SortKey>, other: NonNullable<SortKey>) =>
    typeof one === "number" && typeof other === "number" ? one - other : compare(String(one), String(other));
  return rows.toSorted((a, b) => {
    const [one, other] = [by(a), by(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return down ? order(other, one) : order(one, other);
  });
}
