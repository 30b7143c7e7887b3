import type { ReactNode } from "react";

export type Tone = "good" | "bad" | "warn" | "quiet";

const TONES: Record<Tone, string> = {
  good: "bg-good-soft text-good",
  bad: "bg-bad-soft text-bad",
  warn: "bg-warn-soft text-warn",
  quiet: "bg-sunken text-ink-faint",
};

/** A word about a state; the colour only repeats it. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex h-5 shrink-0 items-center whitespace-nowrap rounded px-1.5 text-2xs font-medium ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
