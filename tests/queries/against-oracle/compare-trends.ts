import type { Reader } from "#queries/scope";
import { readTrends } from "#queries/trends/read-trends";
import { trendsParams } from "#queries/trends/trends-question";
import type { Filter } from "../analyses-oracle/holds.ts";
import { textOrder } from "../analyses-oracle/text-order.ts";
import { oracleTrends, type OracleTrend, type TrendsQuestion } from "../analyses-oracle/trends.ts";
import { differences } from "./differences.ts";
import type { StagedLog } from "./staged-log.ts";

const MOST_VALUES = 25;

const sizeOf = ({ total }: OracleTrend) => (total === null ? -Infinity : Number(total));

/** Asks the trends of the warehouse and of the oracle, and says where they differ. */
export async function compareTrends(
  reader: Reader,
  { log, project, frame }: StagedLog,
  now: number,
  question: TrendsQuestion,
): Promise<string[]> {
  const { period, filter, by, breakdown, series } = question;
  const params = trendsParams.parse({ series, breakdown });
  const found = await readTrends(reader, frame(period, now, by, filter), params);

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
  return differences(answer, lines, "");
}
