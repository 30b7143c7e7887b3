import { LOCALE, type Language } from "~/i18n/languages";

/**
 * A number with grouped digits in a language's way.
 * TRICKY: Intl's hyphen becomes a minus sign, which is as wide as the plus and read aloud as "minus".
 *
 * @param value a number, or a decimal text whose digits are all kept
 */
export function plainNumber(
  value: number | `${number}`,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string {
  return new Intl.NumberFormat(LOCALE[language], options).format(value).replace("-", "−");
}
