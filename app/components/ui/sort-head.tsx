import type { ReactNode } from "react";

/**
 * The heading of a column that sorts the table.
 *
 * @param down whether it is sorted from the greatest on, or from the least; null if it is not sorted by this column
 */
export function SortHead(props: { down: boolean | null; onSort: () => void; children: ReactNode }) {
  const { down, onSort, children } = props;
  const shown = down === null ? "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60" : "";
  return (
    <button
      type="button"
      onClick={onSort}
      className="group -mx-1 rounded px-1 text-inherit hover:text-ink print:mx-0 print:px-0"
      style={{ textAlign: "inherit" }}
    >
      {children}
      <span aria-hidden="true" className={`ml-0.5 print:hidden ${shown}`}>
        {down === false ? "↑" : "↓"}
      </span>
    </button>
  );
}
