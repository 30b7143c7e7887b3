/** The value of an option. @throws Error if it is no whole number of at least `least` */
export function wholeNumber(name: string, text: string, least = 0): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new Error(`--${name} wants a whole number of at least ${least}, not "${text}".`);
  }
  return number;
}
