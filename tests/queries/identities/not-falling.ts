/** What is wrong if numbers fall somewhere on their way; those that are not known are passed over. */
export function notFalling(name: string, numbers: readonly (number | string | null)[]): string[] {
  const known = numbers.filter((number) => number !== null).map(Number);
  const falls = known.some((number, place) => number < (known[place - 1] ?? -Infinity) - 1e-12);
  return falls ? [`${name}: ${known.join(" ")} fall`] : [];
}
