/**
 * The person a row belongs to, after everything learned later about who is who: SQL over the columns `project` and
 * `person` of the table alias given. The only place where this is written.
 *
 * TRICKY: a look-up costs more than reading the row; where many rows of a person are folded together, fold by the
 * stored person first and resolve what is left.
 */
export const resolvedPerson = (alias: string): string =>
  `dictGetOrDefault('person_of', 'person', (${alias}.project, ${alias}.person), ${alias}.person)`;

/** The tenant and the switch for bots and tests, on a table with both columns. */
export const COUNTED_ROWS = `project = {project:UInt32} AND (excluded = '' OR {include_excluded:Bool})`;
