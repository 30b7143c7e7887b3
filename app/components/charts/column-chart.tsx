import { Link } from "@remix-run/react";

/** A column: what stands under it, how high it is, what it means in words, and where its members are. */
export interface ChartColumn {
  name: string;
  value: number;
  /** the value as it stands above the column */
  shown: string;
  words: string;
  to?: string | undefined;
  /** a class of the column's colour */
  colour?: string;
}

/** Columns with their numbers above them, each a link where it leads somewhere. Drawn on the server. */
export function ColumnChart({ label, columns }: { label: string; columns: readonly ChartColumn[] }) {
  const highest = Math.max(1, ...columns.map(({ value }) => value));
  // So that no number lies on the one beside it.
  const minWidth = `${0.4 * Math.max(...columns.map(({ shown }) => shown.length), 2) + 0.3}rem`;
  return (
    <div className="overflow-x-auto" role="group" aria-label={label} tabIndex={0}>
      <ol className="flex h-44 min-w-fit items-end gap-1">
        {columns.map(({ name, value, shown, words, to, colour = "bg-accent" }) => {
          const height = `${Math.max(value === 0 ? 0 : 1, (value / highest) * 88)}%`;
          const column = (
            <>
              <span aria-hidden="true" className="flex min-h-0 w-full flex-1 flex-col justify-end">
                <span className="text-center text-2xs tabular-nums text-ink-soft">
                  {value === 0 ? "" : shown}
                </span>
                <span className={`block w-full rounded-t-sm ${colour}`} style={{ height }} />
              </span>
              <span aria-hidden="true" className="mt-1 text-2xs tabular-nums text-ink-faint">
                {name}
              </span>
              <span className="sr-only">{words}</span>
            </>
          );
          const shape = "relative flex h-full flex-col items-center rounded";
          return (
            <li key={name} title={words} className="h-full flex-1" style={{ minWidth }}>
              {to === undefined || value === 0 ? (
                <span className={shape}>{column}</span>
              ) : (
                <Link to={to} className={`${shape} hover:bg-sunken`}>
                  {column}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
