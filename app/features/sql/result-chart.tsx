import type { SqlResult } from "#queries/sql/ask-sql";
import type { Cell } from "#queries/table";
import { Lines, MOST_LINES, roundTop } from "~/components/charts/lines";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { isNumberType } from "./column-kinds";

const MOST_PLACES = 500;

const heightOf = (cell: Cell | undefined) => {
  const number = cell === null || cell === undefined || cell === "" ? Number.NaN : Number(cell);
  return Number.isFinite(number) ? Math.max(0, number) : null;
};

const DAY = /^\d{4}-(\d{2}-\d{2})/;
const LONGEST_TICK = 8;

/** What stands under a place: of a day its month and day, of a text its beginning. */
function tickOf(cell: Cell | undefined): string {
  const words = String(cell ?? "");
  const day = DAY.exec(words)?.[1];
  if (day !== undefined) return day;
  return words.length > LONGEST_TICK ? `${words.slice(0, LONGEST_TICK)}…` : words;
}

/** A result as lines, where its first column names places and others are numbers; null where that makes no picture. */
export function ResultChart({ result, language }: { result: SqlResult; language: Language }) {
  const { columns, rows } = result;
  const [first] = columns;
  const numbers = columns.flatMap(({ name, type }, place) =>
    place > 0 && isNumberType(type) ? [{ name, place }] : [],
  );
  if (!first || isNumberType(first.type) || numbers.length === 0) return null;
  if (rows.length < 2 || rows.length > MOST_PLACES) return null;
  const lines = numbers.slice(0, MOST_LINES).map(({ name, place }) => ({
    name,
    values: rows.map((row) => heightOf(row[place])),
  }));
  return (
    <div className="overflow-hidden">
      <Lines
        lines={lines}
        top={roundTop(lines.flatMap(({ values }) => values))}
        heightWords={(height) => plainNumber(height, language)}
        ticks={rows.map((row) => tickOf(row[0]))}
      />
    </div>
  );
}
