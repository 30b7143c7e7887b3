const LEVELS = 3;

const partsOf = (level: string): string => `arrayFlatten(arrayMap(
    whole -> arrayMap(part -> (concat(whole.1, '.', part.1), part.2), JSONExtractKeysAndValuesRaw(whole.2)),
    arrayFilter(pair -> startsWith(pair.2, '{'), ${level})))`;

/**
 * The properties of an event that are texts, numbers or flags, those inside objects under their path ("price.currency"),
 * three levels deep: SQL over the column `properties` for a list of (path, text). A list, an object as such and null are none.
 *
 * @param name begins the names of what it computes on the way, in the same SELECT
 */
export function propertyParts(name: string): string {
  const levels = Array.from({ length: LEVELS }, (_, at) => `${name}_${at + 1}`);
  const [first = name, ...inner] = levels;
  const computed = [
    `JSONExtractKeysAndValuesRaw(toString(properties)) AS ${first}`,
    ...inner.map((level, at) => `${partsOf(levels[at] ?? first)} AS ${level}`),
  ];
  return `${computed.join(",\n  ")},
  arrayMap(
    pair -> (pair.1, if(startsWith(pair.2, '"'), JSONExtractString(pair.2), pair.2)),
    arrayFilter(pair -> substring(pair.2, 1, 1) NOT IN ('{', '[') AND pair.2 != 'null', arrayConcat(${levels.join(", ")}))) AS ${name}`;
}
