import { resolvedPerson, storedForAsked } from "./person";

/**
 * What was found about some persons as a whole, whatever the scope says of time: a row for each id of theirs and rule
 * that found it, none for those about whom nothing was said. Takes the parameter `persons`, their ids.
 *
 * Columns: person UInt64, rule String ('manual' outranks the others), verdict String ('counts', 'bot' or 'test'), reason
 * String. Reads person_verdicts.
 */
export const personVerdicts = `
  SELECT ${resolvedPerson("v")} AS person, v.rule AS rule, v.verdict AS verdict, v.reason AS reason
  FROM person_verdicts AS v FINAL
  WHERE v.project = {project:UInt32} AND v.verdict != '' AND ${storedForAsked("v.person")}`;
