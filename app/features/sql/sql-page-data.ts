import type { SqlProblem, SqlResult } from "#queries/sql/ask-sql";
import type { Relation } from "#queries/sql/relations";
import type { Language } from "~/i18n/languages";

export interface SavedQuery {
  id: number;
  name: string;
  sql: string;
  /** whether the reader may write over it or remove it */
  mine: boolean;
}

/** What the page of SQL shows before anything is asked. */
export interface SqlPageData {
  project: { key: string };
  relations: Pick<Relation, "name" | "about" | "columns">[];
  saved: SavedQuery[];
  /** the saved question that the address names */
  opened: SavedQuery | null;
  language: Language;
}

/** What asking, saving or removing came to; the text stays whatever happened. */
export interface SqlOutcome {
  sql: string;
  result: SqlResult | null;
  problem: SqlProblem | null;
  saving: "saved" | "name-missing" | "name-taken" | null;
}
