import type { Fragment } from "#queries/fragment";
import { interestSql } from "./interest-sql";

/** What each person is after as of today, where it is one category: a SELECT of person, value. Whatever the scope says of time. */
export const interestTexts: Fragment = {
  sql: `SELECT person, tops[1] AS value FROM (${interestSql("recent_categories")}) WHERE length(tops) = 1`,
  params: {},
  reads: ["recent_categories"],
};
