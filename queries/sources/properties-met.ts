/**
 * Which properties events came with, and of what kinds, of all time.
 *
 * Columns: event, property, kind String, first, last DateTime64 (UTC). Reads properties_seen.
 */
export const propertiesMet = `
  SELECT event, property, kind, min(first) AS first, max(last) AS last
  FROM properties_seen
  WHERE project = {project:UInt32}
  GROUP BY event, property, kind`;
