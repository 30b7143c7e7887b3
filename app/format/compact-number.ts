import type { Language } from "~/i18n/languages";
import { plainNumber } from "./plain-number";

/** From this size on a number is shortened. */
const LONG = 10_000;

/** Largest first. */
const STEPS: Record<Language, readonly { size: number; suffix: string }[]> = {
  en: [
    { size: 1e9, suffix: "B" },
    { size: 1e6, suffix: "M" },
    { size: 1e3, suffix: "k" },
  ],
  zh: [
    { size: 1e8, suffix: "亿" },
    { size: 1e4, suffix: "万" },
  ],
};

const toOneDecimal = (value: number) => Math.round(value * 10) / 10;

/**
 * A number short enough to read at a glance: 1,234 · 12.3k · 1.2M in English, 1,234 · 1.2万 · 3.4亿 in Chinese.
 * A number that rounds up to the next step takes it: 999,960 is 1M and not 1,000k.
 *
 * @param options for the digits, e.g. a currency
 */
export function compactNumber(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string {
  const size = Math.abs(value);
  if (Math.round(size) < LONG) {
    return plainNumber(value, language, { maximumFractionDigits: size < 100 ? 1 : 0, ...options });
  }
  const steps = STEPS[language];
  const step = steps.find((candidate, place) => {
    const below = steps[place + 1]?.size ?? 1;
    return toOneDecimal(size / below) * below >= candidate.size;
  }) ?? { size: 1, suffix: "" };
  const digits = { ...options, minimumFractionDigits: 0, maximumFractionDigits: 1 };
  return plainNumber(value / step.size, language, digits) + step.suffix;
}
