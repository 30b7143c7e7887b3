import { resolvedPerson, storedForAsked } from "./person";

/**
 * What was found about some persons as a whole, whatever the scope says of time: a row for each id of theirs, none for
 * those about whom nothing was said. Takes the parameter `persons`, their ids.
 *
 * Columns: person UInt64, verdict String ('counts', 'bot' or 'test'), reason String. Reads person_verdicts.
 */
export const personVerdicts = `
  SELECT ${resolvedPerson("v")} AS person, v.verdict AS verdict, v.reason AS reason
  FROM judged_persons AS v
  WHERE v.project = {project:UInt32} AND ${storedForAsked("v.person")}`;
