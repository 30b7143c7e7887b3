import type { Frame } from "#queries/frame";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { localMidnightIn } from "#queries/period/local-midnight";
import { addDays } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { cellMembers } from "./cell-members";
import { cohortReturns } from "./cohort-returns";
import { columnMean, meanChange } from "./column-mean";
import type { Retention, RetentionCohort, RetentionPart } from "./retention";
import type { RetentionParams, RetentionPlace } from "./retention-question";
import { unitNumber, unitStart } from "./unit-number";

const MOST_VALUES = 25;
/** TRICKY: a value that is among the most common now may not have been before, so more are asked for of then. */
const MOST_VALUES_BEFORE = 1000;
/** Before the first event there ever was. */
const BEGINNING = "1971-01-01";
const UNIT_MS = { day: 86_400_000, week: 7 * 86_400_000, month: 30 * 86_400_000 } as const;

/** The retention of those who began in a period, as it is seen now. */
export async function readRetention(
  reader: Reader,
  frame: Frame,
  asked: RetentionParams,
): Promise<Retention> {
  const compared = comparisonPeriod(frame.period, frame.comparison);
  const columns = columnsOf(asked);
  const [now, before] = await Promise.all([
    readCohorts(reader, frame, asked, MOST_VALUES),
    compared && readCohorts(reader, { ...frame, period: compared }, asked, MOST_VALUES_BEFORE),
  ]);
  const partOf = (value: string | null): RetentionPart => {
    const cohorts = now.cohortsOf(value);
    const cohortsBefore = before?.cohortsOf(value);
    return {
      value,
      members: cohorts.reduce((sum, { size }) => sum + size, 0),
      cohorts,
      means: columns.map((_, column) => {
        const mean = columnMean(cohorts, column, asked.mean);
        const change =
          cohortsBefore === undefined
            ? null
            : meanChange(mean, columnMean(cohortsBefore, column, asked.mean), asked.mean);
        return { ...mean, change };
      }),
    };
  };
  return {
    unit: asked.unit,
    columns,
    parts: (asked.breakdown === undefined ? [null] : now.values).map(partOf),
    moreValues: Math.max(0, now.count - MOST_VALUES),
  };
}

/** The cohorts of those who began in a frame's period, by value of the breakdown; `count` is how many values there are. */
async function readCohorts(reader: Reader, frame: Frame, asked: RetentionParams, most: number) {
  const { scope, question } = questionOf(frame, asked);
  const rows = await cohortReturns(reader, scope, { ...question, most });
  const columns = columnsOf(asked);
  const isMature = maturityOf(frame, asked);
  const nameOf = cohortDay(frame, asked);
  const today = localDayIn(frame.project.zone)(frame.now.getTime());

  const cohortsOf = (value: string | null): RetentionCohort[] =>
    rows
      .filter((row) => value === null || row.value === value)
      .map(({ cohort, size, cells, returned }): RetentionCohort => {
        const countOf = (column: number) => {
          const wanted = asked.kind === "bracket" ? column + 1 : column;
          const counts =
            asked.kind === "from" ? (cell: number) => cell >= wanted : (cell: number) => cell === wanted;
          return cells.reduce((sum, cell, at) => sum + (counts(cell) ? (returned[at] ?? 0) : 0), 0);
        };
        return {
          day: nameOf(cohort),
          size,
          cells: columns.map(({ first, last }, column) => {
            const count = countOf(column);
            const begun = unitStart(asked.unit, frame.project.weekStart, cohort + first) <= today;
            return { returned: count, rate: count / size, mature: isMature(cohort, last), begun };
          }),
        };
      })
      .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return { cohortsOf, values: [...new Set(rows.map(({ value }) => value))], count: rows[0]?.values ?? 0 };
}

/** The members counted at a place of the same retention, by person id. */
export async function readRetentionMembers(
  reader: Reader,
  frame: Frame,
  asked: RetentionParams,
  { cohort: day, column, value }: RetentionPlace,
): Promise<string[]> {
  const { scope, question } = questionOf(frame, asked);
  const cell = column === undefined ? null : asked.kind === "bracket" ? column + 1 : column;
  const cohort = unitNumber(asked.unit, frame.project.weekStart, day);
  const rows = await cellMembers(reader, scope, {
    ...question,
    cohort,
    cell,
    value: value ?? null,
    atLeast: asked.kind === "from",
  });
  return rows.map(({ person }) => person);
}

function questionOf(frame: Frame, retention: RetentionParams) {
  const { project, period, now, includeExcluded, signal, caller, filter } = frame;
  const { weekStart } = project;
  const came_from = unitStart(retention.unit, weekStart, unitNumber(retention.unit, weekStart, period.from));
  const tomorrow = addDays(localDayIn(project.zone)(now.getTime()), 1);
  // Joins are known without reading the past; any other first event has to be looked for in it.
  const from =
    retention.birth === undefined && retention.breakdown === undefined && filter === undefined
      ? came_from
      : BEGINNING;
  const to = tomorrow > period.to ? tomorrow : period.to;
  const scope: Scope = { project, period: { from, to }, includeExcluded, now, signal, caller };
  const question = { retention, filter, born_from: period.from, born_to: period.to, came_from };
  return { scope, question };
}

function columnsOf({ kind, units, brackets }: RetentionParams): Retention["columns"] {
  if (kind === "bracket") return brackets.map(([first, last]) => ({ first, last }));
  return Array.from({ length: units + 1 }, (_, unit) => ({ first: unit, last: unit }));
}

const cohortDay =
  ({ period, project }: Frame, { unit }: RetentionParams) =>
  (cohort: number) => {
    const start = unitStart(unit, project.weekStart, cohort);
    return start < period.from ? period.from : start;
  };

/** Whether all that a cell looks at lies in the past. */
function maturityOf({ period, project, now }: Frame, { unit, mode }: RetentionParams) {
  const midnight = localMidnightIn(project.zone);
  const today = localDayIn(project.zone)(now.getTime());
  return (cohort: number, lastUnit: number): boolean => {
    if (mode === "calendar") return unitStart(unit, project.weekStart, cohort + lastUnit + 1) <= today;
    const end = unitStart(unit, project.weekStart, cohort + 1);
    const lastBirth = midnight(end < period.to ? end : period.to);
    return lastBirth + (lastUnit + 1) * UNIT_MS[unit] <= now.getTime();
  };
}
