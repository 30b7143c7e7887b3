import type { ReactNode } from "react";

/** A column: its heading, what stands in it, and whether that is a number. */
export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  number?: boolean;
}

/**
 * A table that scrolls inside itself; its first column names the row, and stays in sight as the others scroll. On paper it is
 * shown whole.
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
                className={`break-keep px-3 py-2 align-bottom print:px-1.5 font-medium ${align(column)} ${place === 0 ? "sticky left-0 bg-sunken" : ""}`}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {props.rows.map((row) => (
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
