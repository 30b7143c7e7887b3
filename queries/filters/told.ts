import type { Fragment } from "#queries/fragment";

/**
 * Where it is told what is known of members: subjects that are told in the same place are read at once by who asks for
 * several. Whatever the scope says of time.
 */
export interface Told {
  /** a source, or a SELECT in parentheses: a row for each person, with the column person */
  from: Fragment;
  /** the text, "" where it is not known: SQL over the columns of `from` */
  value: string;
}

/** A SELECT of person and value as what is told. */
export const toldBy = (texts: Fragment): Told => ({
  from: { ...texts, sql: `(${texts.sql})` },
  value: "value",
});
