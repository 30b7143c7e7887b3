const FIELD = Buffer.from('"merges":"');
const NOBODY = Buffer.from('0"');

/**
 * Whether any line of a segment says that two persons are one. A field of this name inside `properties` counts as
 * well: that costs one reload of a dictionary for nothing.
 */
export function hasMerges(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(FIELD); at !== -1; at = bytes.indexOf(FIELD, at)) {
    at += FIELD.length;
    if (bytes.compare(NOBODY, 0, NOBODY.length, at, at + NOBODY.length) !== 0) return true;
  }
  return false;
}
