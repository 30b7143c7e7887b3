/**
 * The id that a share and what comes of it have in common, "" without one: SQL over the column `properties` of the table
 * alias given.
 */
export const shareId = (alias: string): string => `ifNull(toString(${alias}.properties.share_id), '')`;
