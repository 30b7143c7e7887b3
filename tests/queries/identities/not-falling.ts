import { differences } from "../against-oracle/differences";

/** What is wrong if numbers fall somewhere on their way; those that are not known are passed over. */
export function notFalling(name: string, numbers: readonly (number | string | null)[]): string[] {
  const known = numbers.filter((number) => number !== null).map(Number);
  const falls = known.some((number, place) => number < (known[place - 1] ?? -Infinity) - 1e-12);
  return falls ? [`${name}: ${known.join(" ")} fall`] : [];
}

/** What is wrong if two numbers differ. */
export const same = (name: string, one: unknown, other: unknown): string[] => differences(one, other, name);

export const sum = (numbers: readonly unknown[]): number =>
  numbers.reduce((total: number, number) => total + Number(number), 0);
