import type { Reader } from "#queries/scope";

/** What an analysis may cost; what is not said has no goal. */
export interface Goal {
  /** of the scan limit */
  ratio?: number;
  ms?: number;
}

/** An analysis as it is measured, over the project with the parameter `project` where it is SQL. */
export interface Question {
  name: string;
  /** asks as a page does */
  ask: (reader: Reader, project: number) => Promise<unknown>;
  /**
   * The scan limit: the cheapest statements that read the columns and rows which the answer stands in. Null where it is
   * a few rows found by a key.
   */
  limit: readonly string[] | null;
  /** The cheapest statements that put the rows of each member together besides; no answer that counts members is below. */
  grouping?: readonly string[];
  /** The same answer from a table in the order of time and per-person arrays, see other-layout.ts. */
  other?: string;
  goal: Goal;
}
