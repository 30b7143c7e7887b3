import { resolvedPerson } from "./person";

/**
 * Whom some ids stand for, after everything learned about who is who; an id of somebody who was never seen has no row.
 * Takes the parameter `persons`, the ids.
 *
 * Columns: id UInt64, person UInt64. Reads member_lives.
 */
export const knownAs = `
  SELECT id, person
  FROM (
    SELECT asked.person AS id, ${resolvedPerson("asked")} AS person
    FROM (SELECT arrayJoin({persons:Array(UInt64)}) AS person) AS asked
  )
  WHERE person IN (
    SELECT f.person FROM member_lives AS f
    WHERE f.project = {project:UInt32} AND f.person IN (
      SELECT ${resolvedPerson("asked")}
      FROM (SELECT arrayJoin({persons:Array(UInt64)}) AS person) AS asked))`;
