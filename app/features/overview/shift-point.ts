/**
 * Multiplies a decimal text by a power of ten, exactly: shiftPoint("12.5", -2) is "0.125".
 * @param text digits with an optional sign and fraction
 */
export function shiftPoint(text: string, places: number): string {
  const negative = text.startsWith("-");
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), "0").padEnd(Math.max(point, 1), "0");
  const split = Math.max(point, 1);
  const left = padded.slice(0, split).replace(/^0+(?=\d)/, "");
  const right = padded.slice(split).replace(/0+$/, "");
  const shifted = right === "" ? left : `${left}.${right}`;
  return negative && shifted !== "0" ? `-${shifted}` : shifted;
}
