/**
 * The person a row belongs to, after everything learned later about who is who: SQL over the column `person` of the
 * table alias given. The only place where this is written.
 *
 * TRICKY: a look-up costs more than reading the row; where many rows of a person are folded together, fold by the
 * stored person first and resolve what is left.
 *
 * @param column where it is not `person` that holds the id
 */
export const resolvedPerson = (alias: string, column = "person"): string =>
  `dictGetOrDefault('person_of', 'person', ${alias}.${column}, ${alias}.${column})`;

/** The number that stands for an external id, as store/events/person-id.ts makes it: SQL over a text that is not empty. */
const idOf = (external: string): string =>
  `greatest(byteSwap(reinterpretAsUInt64(substring(SHA1(concat(toString({project:UInt32}), '\\0', ${external})), 1, 8))), 1)`;

/**
 * The person whom an event names by an external id: SQL over that text; 0 where it names nobody, or somebody who does not
 * count. Somebody who was never seen has a number as well.
 */
export const namedPerson = (external: string, includeExcluded: boolean): string => {
  const id = idOf(external);
  const counts = includeExcluded ? "1" : `NOT dictGetOrDefault('standing_of', 'left_out', ${id}, 0)`;
  return `if(${external} != '' AND ${counts}, dictGetOrDefault('person_of', 'person', ${id}, ${id}), 0)`;
};

/**
 * Whether a stored person is one of those that the parameter `persons` names, under whichever of their ids: SQL.
 *
 * TRICKY: rows are found by the ids they were stored under, so that only those persons' rows are read.
 *
 * @param person the column of the stored person, qualified
 */
export const storedForAsked = (person: string): string =>
  `(${person} IN (
    SELECT arrayJoin(arrayConcat([asked], dictGet('aliases_of', 'aliases', asked)))
    FROM (SELECT arrayJoin({persons:Array(UInt64)}) AS asked)))`;

/**
 * Whether a row is of somebody who does not count: it says so itself, or its person was found to be a bot or a test;
 * unless somebody said that they count. SQL over the column `excluded`.
 *
 * @param person the column of the stored person, qualified
 */
export const leftOutRow = (person: string): string =>
  `dictGetOrDefault('standing_of', 'left_out', ${person}, excluded != '')`;

/**
 * The tenant, and those who count: everybody, or all but bots and tests. SQL over the columns `project` and `excluded`.
 *
 * @param person the column of the stored person, qualified
 */
export const countedRows = (person: string, includeExcluded: boolean): string =>
  includeExcluded ? "project = {project:UInt32}" : `project = {project:UInt32} AND NOT ${leftOutRow(person)}`;
