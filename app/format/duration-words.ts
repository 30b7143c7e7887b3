import { LOCALE, type Language } from "~/i18n/languages";

const STEPS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
  { unit: "second", ms: 1_000 },
] as const;

/** A length of time in its largest unit: "0.2 s", "5 min", "1 hr". */
export function durationWords(ms: number, language: Language): string {
  const step = STEPS.find((candidate) => ms >= candidate.ms) ?? STEPS[3];
  return new Intl.NumberFormat(LOCALE[language], {
    style: "unit",
    unit: step.unit,
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(ms / step.ms);
}
