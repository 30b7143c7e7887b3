import { metricSums, sumsAsked } from "#queries/experiments/metric-sums";
import type { Reader } from "#queries/scope";
import { differences } from "#tests/queries/against-oracle/differences";
import type { StagedLog } from "#tests/queries/against-oracle/staged-log";
import { addDays } from "#tests/queries/analyses-oracle/local-days";
import { localDay } from "#tests/queries/analyses-oracle/local-midnight";
import type { Value } from "./oracle/member-numbers";
import { type OracleRow, oracleSums, REACH } from "./oracle/oracle-sums";
import type { SumsQuestion } from "./oracle/sums-question";

type Row = Awaited<ReturnType<typeof metricSums>>[number];

const keyOf = ({ arm, value }: { arm: number; value: string | null }) => `${arm} ${value ?? "(all)"}`;

const isClose = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));

/** Sums of whole numbers must be the same to the last digit, others to twelve. */
function sumsApart(found: readonly string[][], expected: readonly Value[][], exact: boolean, path: string) {
  return expected.flatMap((values, metric) =>
    values.flatMap((value, column) => {
      const text = found[metric]?.[column] ?? "nothing";
      const isSame =
        exact && typeof value === "bigint" ? text === String(value) : isClose(Number(text), Number(value));
      return isSame ? [] : [`${path}/${metric}/${column}: ${text}, ${value}`];
    }),
  );
}

function apart(found: Row | undefined, expected: OracleRow | undefined, path: string): string[] {
  if (found === undefined || expected === undefined) {
    return [`${path}: ${found?.members ?? "nothing"}, ${expected?.members ?? "nothing"}`];
  }
  const { members, units, steps, quantiles } = found;
  return [
    ...differences(
      { members, units, steps, quantiles },
      {
        ...{ members: expected.members, units: expected.units },
        ...{ steps: expected.steps, quantiles: expected.quantiles },
      },
      path,
    ),
    ...sumsApart(found.sums, expected.sums, true, `${path}/sums`),
    ...sumsApart(found.products, expected.products, false, `${path}/products`),
  ];
}

/** Asks the warehouse and the oracle for the sums of an experiment, and says where they differ and how many members count. */
export async function compareSums(
  reader: Reader,
  { log, project, frame }: StagedLog,
  question: SumsQuestion,
): Promise<{ wrong: string[]; members: number }> {
  const rows_from = question.exposed_from - question.before_ms;
  const period = {
    from: localDay(rows_from, project.zone),
    to: addDays(localDay(question.seen_to, project.zone), 1),
  };
  const found = await metricSums(reader, frame(period, question.seen_to, "day"), {
    ...sumsAsked.parse({ ...question, rows_from, clusters: null, most: 1000, reach: REACH }),
  });
  const expected = oracleSums(log, project, question);
  const keys = new Set([...found, ...expected].map(keyOf));
  const wrong = [...keys].flatMap((key) =>
    apart(
      found.find((row) => keyOf(row) === key),
      expected.find((row) => keyOf(row) === key),
      key,
    ),
  );
  const members = expected.reduce((sum, row) => sum + (row.value === null ? row.members : 0), 0);
  return { wrong, members };
}
