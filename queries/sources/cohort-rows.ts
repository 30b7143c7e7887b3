import { resolvedPerson } from "./person";

/**
 * Who is in which cohort, as last found out, whatever the scope says of time.
 *
 * Columns: cohort UInt32, person UInt64. Reads cohort_members, cohort_versions.
 */
export const cohortRows = `
  SELECT m.cohort AS cohort, ${resolvedPerson("m")} AS person
  FROM cohort_members AS m
  WHERE m.project = {project:UInt32} AND (m.cohort, m.version) IN (
    SELECT cohort, max(version) FROM cohort_versions WHERE project = {project:UInt32} GROUP BY cohort)`;

/**
 * How many were in each cohort each time it was found out.
 *
 * Columns: cohort UInt32, version UInt64, members UInt64, at DateTime64(3). Reads cohort_versions.
 */
export const cohortHistory = `
  SELECT cohort, version, members, at FROM cohort_versions WHERE project = {project:UInt32}`;
