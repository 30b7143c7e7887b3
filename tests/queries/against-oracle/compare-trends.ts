import type { Reader } from "#queries/scope";
import { readTrendMembers, readTrends } from "#queries/trends/read-trends";
import { trendsParams } from "#queries/trends/trends-question";
import type { Filter } from "../analyses-oracle/holds";
import { bucketsOf, isIn } from "../analyses-oracle/local-days";
import type { Draws } from "../analyses-oracle/random-numbers";
import { subjectText } from "../analyses-oracle/subject-value";
import { textOrder } from "../analyses-oracle/text-order";
import { oracleTrends, type OracleTrend, trendEvents, type TrendsQuestion } from "../analyses-oracle/trends";
import { worldOf } from "../analyses-oracle/world";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

const MOST_VALUES = 25;

const sizeOf = ({ total }: OracleTrend) => (total === null ? -Infinity : Number(total));

/** Asks the trends of the warehouse and of the oracle, and says where they differ; `draws` choose whose members. */
export async function compareTrends(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: TrendsQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, filter, by, breakdown, series } = question;
  const seen = frame(period, now, by, filter);
  const params = trendsParams.parse({ series, breakdown });
  const found = await readTrends(reader, seen, params);

  const ask = (filters: Filter[]) => {
    const all = filter === undefined ? filters : [filter, ...filters];
    return oracleTrends(log, project, { period, by, series, filter: { all } })[0]?.get("");
  };
  const values = breakdown === undefined ? [] : [...(oracleTrends(log, project, question)[0] ?? [])];
  const ranked = values.toSorted(([a, one], [b, other]) => sizeOf(other) - sizeOf(one) || textOrder(a, b));
  const shown = ranked.slice(0, MOST_VALUES);
  const lines = [["all", "", ask([])], ...shown.map(([value, line]) => ["value", value, line])];
  if (breakdown !== undefined && ranked.length > shown.length) {
    const others: Filter = { subject: breakdown, is: "not among", values: shown.map(([value]) => value) };
    lines.push(["others", "", ask([others])]);
  }
  const answer = (found.trends[0]?.lines ?? []).map(({ of, value, total, points }) => [
    of,
    value,
    { total, values: points.map((point) => point.value) },
  ]);
  const world = worldOf(log, project);
  const events = trendEvents(world, question, series[0]?.events ?? []);
  const days = draws.one(bucketsOf(period, by, project.weekStart));
  const value = breakdown === undefined || ranked.length === 0 ? undefined : draws.one(ranked)[0];
  const meant = events.filter(
    (event) =>
      isIn(event.day, days) &&
      (breakdown === undefined || value === undefined || subjectText(breakdown, event, world) === value),
  );
  const who = [...new Set(meant.map(({ person }) => person))].toSorted();
  const ofValue = value === undefined ? {} : { value };
  const members = await readTrendMembers(reader, seen, params, { line: 1, day: days.from, ...ofValue });
  return [
    ...differences(answer, lines),
    ...differences(names(members), who, `who on ${days.from} of ${value}`),
  ];
}
