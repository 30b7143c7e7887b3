/**
 * The id that an invite and its acceptance have in common, "" without one: SQL over the column `properties` of the table
 * alias given.
 *
 * TRICKY: of a table the engine reads this path alone, of what comes out of a source the whole column.
 */
export const inviteId = (alias: string): string => `ifNull(toString(${alias}.properties.invite_id), '')`;
