const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isClose = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));

/** Where two answers differ, "path: found, expected" each; numbers that are no whole ones are compared to 12 digits. */
export function differences(found: unknown, expected: unknown, path = ""): string[] {
  if (typeof found === "number" && typeof expected === "number") {
    const same =
      Number.isInteger(expected) && Number.isInteger(found) ? found === expected : isClose(found, expected);
    return same ? [] : [`${path}: ${found}, ${expected}`];
  }
  if (isObject(found) && isObject(expected)) {
    const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => differences(found[key], expected[key], `${path}/${key}`));
  }
  return Object.is(found, expected) ? [] : [`${path}: ${JSON.stringify(found)}, ${JSON.stringify(expected)}`];
}
