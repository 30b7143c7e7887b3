import { LOCALE, type Language } from "~/i18n/languages";

const STEPS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
  { unit: "second", ms: 1_000 },
] as const;

/** How long ago something was, by its largest unit: "3 hours ago", "3小时前". @param ms since then */
export function agoWords(ms: number, language: Language): string {
  const step = STEPS.find((candidate) => ms >= candidate.ms) ?? STEPS[3];
  const words = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: "auto" });
  return words.format(-Math.max(0, Math.floor(ms / step.ms)), step.unit);
}
