import type { Retention } from "#queries/retention/retention";

/** The heading of a column: the number of its unit, or the range of them ("2–3"). */
export const columnWords = ({ first, last }: Retention["columns"][number]): string =>
  first === last ? String(first) : `${first}–${last}`;
