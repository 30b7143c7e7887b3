import { holds, type Filter } from "./holds";
import { isIn, type Days } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { subjectText } from "./subject-value";
import { worldOf } from "./world";

/** What scores are asked with. */
export interface ScoresQuestion {
  period: Days;
  survey: "nps" | "csat";
  filter?: Filter;
}

const SURVEYS = { nps: ["NPS Answered", 0, 10], csat: ["CSAT Answered", 1, 5] } as const;

/** The answers that count, each person's latest (of csat on each subject), by score from the lowest to the highest. */
export function oracleScores(
  log: readonly LogEvent[],
  project: LogProject,
  { period, survey, filter }: ScoresQuestion,
): { score: number; persons: string[] }[] {
  const world = worldOf(log, project);
  const [name, lowest, highest] = SURVEYS[survey];
  const latest = new Map<string, LogEvent>();
  for (const event of world.events) {
    if (event.event !== name || !isIn(event.day, period)) continue;
    if (filter !== undefined && !holds(filter, event, world)) continue;
    const about = survey === "csat" ? subjectText("property.about", event, world) : "";
    latest.set(JSON.stringify([event.person, about]), event);
  }
  const answers = [...latest.values()];
  return Array.from({ length: highest - lowest + 1 }, (_, at) => ({
    score: lowest + at,
    persons: answers.filter(({ score }) => score === lowest + at).map(({ person }) => person),
  }));
}
