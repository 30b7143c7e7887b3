/** How many lines came from whom and when: by project, source and quarter of an hour of arrival. */
export type Tally = Map<string, number>;

/** Whose lines they are, and the start of the quarter of an hour, UTC, "YYYY-MM-DD HH:MM:00". */
export interface Origin {
  project: number;
  source: string;
  quarter: string;
}

const QUARTER_MINUTES = 15;

/** @param received "YYYY-MM-DD HH:MM:SS.mmm" */
function quarterOf(received: string): string {
  const minute = Math.floor(Number(received.slice(14, 16)) / QUARTER_MINUTES) * QUARTER_MINUTES;
  return `${received.slice(0, 14)}${String(minute).padStart(2, "0")}:00`;
}

export const originKey = (project: number, source: string, received: string): string =>
  `${project} ${quarterOf(received)} ${source}`;

export function originOf(key: string): Origin {
  const [project = "", day = "", time = ""] = key.split(" ", 3);
  const source = key.slice(project.length + day.length + time.length + 3);
  return { project: Number(project), source, quarter: `${day} ${time}` };
}

export function addTo(tally: Tally, key: string, lines = 1): void {
  tally.set(key, (tally.get(key) ?? 0) + lines);
}

export function addAll(tally: Tally, more: Tally): void {
  for (const [key, lines] of more) addTo(tally, key, lines);
}

/** What is left of a tally when another is taken from it; nothing where nothing is left. */
export function without(tally: Tally, taken: Tally): Tally {
  const left = [...tally].map(([key, lines]) => [key, lines - (taken.get(key) ?? 0)] as const);
  return new Map(left.filter(([, lines]) => lines !== 0));
}

/** Counts rows before they are written. A row that does not say whose it is and when it came is not counted. */
export function tallyRows(rows: readonly object[]): Tally {
  const tally: Tally = new Map();
  let project: unknown;
  let source: unknown;
  let received: unknown;
  let key: string | null = null;
  for (const row of rows) {
    if (!("project" in row && "source" in row && "received" in row)) continue;
    // Rows of one request share all three.
    if (key === null || row.project !== project || row.source !== source || row.received !== received) {
      ({ project, source, received } = row);
      if (typeof project !== "number" || typeof source !== "string" || typeof received !== "string") continue;
      key = originKey(project, source, received);
    }
    addTo(tally, key);
  }
  return tally;
}
