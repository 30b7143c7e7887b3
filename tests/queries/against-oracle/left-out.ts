import type { LogEvent } from "../analyses-oracle/log-event";

/** What is found about a person as a whole; it outranks what their events say. */
export type Verdict = "bot" | "counts";

/**
 * How a store is told what of a log is left out: by a sign on the event itself, or by a verdict over the person. Of
 * those all of whom is left out, every second has a verdict only; every fifth of those who count in full has signs and a
 * verdict against them.
 */
export function leftOutOf(log: readonly LogEvent[]) {
  const verdicts = new Map<string, Verdict>();
  let outside = 0;
  let inside = 0;
  for (const person of new Set(log.map((event) => event.person))) {
    const own = log.filter((event) => event.person === person);
    if (own.every(({ leftOut }) => leftOut) && outside++ % 2 === 0) verdicts.set(person, "bot");
    if (!own.some(({ leftOut }) => leftOut) && inside++ % 5 === 0) verdicts.set(person, "counts");
  }
  const signOf = ({ person, leftOut, time }: LogEvent): string => {
    const verdict = verdicts.get(person);
    const sign = time % 2 === 0 ? "bot:user-agent" : "test:marked";
    if (verdict === "bot") return "";
    return leftOut || (verdict === "counts" && time % 3 === 0) ? sign : "";
  };
  return { verdicts, signOf };
}
