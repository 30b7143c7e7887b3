/** The exact sum of decimal texts such as "-12.5", as decimal text without zeros behind; "0" of none. */
export function exactSum(texts: readonly string[]): string {
  const places = Math.max(0, ...texts.map((text) => (text.split(".")[1] ?? "").length));
  let sum = 0n;
  for (const text of texts) {
    const [whole = "0", part = ""] = text.split(".");
    sum += BigInt(whole + part.padEnd(places, "0"));
  }
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, "");
  return `${sum < 0n ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`;
}
