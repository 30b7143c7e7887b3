import { LOCALE, type Language } from "~/i18n/languages";

/**
 * An instant as the project's clocks show it: "Mar 1, 16:20:05", with its year where it is not this one's.
 *
 * @param instant ms
 * @param now instant, ms
 */
export function momentWords(instant: number, zone: string, language: Language, now: number): string {
  const yearOf = (at: number) =>
    new Intl.DateTimeFormat("en", { year: "numeric", timeZone: zone }).format(at);
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...(yearOf(instant) === yearOf(now) ? {} : { year: "numeric" }),
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(instant);
}
