import type { Cell, Table } from "#queries/table";

const NEEDS_QUOTES = /[",\r\n]/;
/** What a sheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function field(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const isNumber = cell !== "" && Number.isFinite(Number(cell));
  // A name that somebody sent must not become a formula in a manager's sheet.
  const text = FORMULA.test(cell) && !isNumber ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180), header first. */
export const csvOf = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((cells) => `${cells.map(field).join(",")}\r\n`).join("");
