import { type ReactNode, useState } from "react";
import { LOCALE } from "~/i18n/languages";
import { useLanguage } from "~/i18n/use-language";
import { SortHead } from "./sort-head";
import { sortedRows, type SortKey } from "./sorted-rows";

/**
 * A column: its heading, what stands in it, and whether that is a number; `by` is what rows can be sorted by.
 */
export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  number?: boolean;
  by?: (row: Row) => SortKey;
}

const ARIA_SORT: Readonly<Record<string, "ascending" | "descending">> = {
  true: "descending",
  false: "ascending",
};

/**
 * A table that scrolls inside itself; its first column names the row, and stays in sight as the others scroll. A column that can be
 * sorted by is by a click on its heading: numbers from the greatest on, texts from the first; then the other way, then as given. On
 * paper it is shown whole.
 */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** shown under the rows, cell for cell */
  foot?: readonly ReactNode[];
  className?: string;
}) {
  const language = useLanguage();
  const [sort, setSort] = useState<{ head: string; down: boolean } | null>(null);
  const by = props.columns.find(({ head }) => head === sort?.head)?.by;
  const rows =
    sort === null || by === undefined
      ? props.rows
      : sortedRows(props.rows, by, { down: sort.down, locale: LOCALE[language] });
  const sortBy = ({ head, number = false }: Column<Row>) => {
    if (sort?.head !== head) setSort({ head, down: number });
    else setSort(sort.down === number ? { head, down: !number } : null);
  };
  const downOf = ({ head }: Column<Row>) => (sort?.head === head ? sort.down : null);
  const align = (column: Column<Row> | undefined) => (column?.number ? "text-right" : "text-left");
  return (
    <div
      role="group"
      aria-label={props.caption}
      tabIndex={0}
      className={`relative isolate overflow-auto rounded-md border border-line bg-surface print:max-h-none print:overflow-visible ${props.className ?? "max-h-96"}`}
    >
      <table className="w-full text-xs tabular-nums print:text-2xs">
        <caption className="sr-only">{props.caption}</caption>
        <thead className="sticky top-0 z-10 bg-sunken text-ink-soft">
          <tr>
            {props.columns.map((column, place) => (
              <th
                key={column.head}
                scope="col"
                aria-sort={ARIA_SORT[String(downOf(column))]}
                className={`break-keep px-3 py-2 align-bottom print:px-1.5 font-medium ${align(column)} ${place === 0 ? "sticky left-0 bg-sunken" : ""}`}
              >
                {column.by === undefined || props.rows.length < 2 ? (
                  column.head
                ) : (
                  <SortHead down={downOf(column)} onSort={() => sortBy(column)}>
                    {column.head}
                  </SortHead>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={props.keyOf(row)} className="bg-surface hover:bg-sunken">
              {props.columns.map((column, place) =>
                place === 0 ? (
                  <th
                    key={column.head}
                    scope="row"
                    className="sticky left-0 min-w-24 max-w-40 bg-inherit px-3 py-1.5 text-left font-medium text-ink sm:max-w-none print:min-w-0 print:px-1.5"
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.head}
                    className={`whitespace-nowrap px-3 py-1.5 print:whitespace-normal print:px-1.5 ${align(column)}`}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {props.foot ? (
          <tfoot className="border-t border-line-strong font-medium">
            <tr>
              {props.foot.map((cell, place) => (
                <td
                  key={props.columns[place]?.head}
                  className={`whitespace-nowrap px-3 py-2 ${align(props.columns[place])}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
