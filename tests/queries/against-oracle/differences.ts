const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isClose = (a: number, b: number, within: number) =>
  Math.abs(a - b) <= within * Math.max(1, Math.abs(a), Math.abs(b));

/** Where two answers differ, "path: found, expected" each; numbers that are no whole ones are compared to 12 digits unless said. */
export function differences(found: unknown, expected: unknown, path = "", within = 1e-12): string[] {
  if (typeof found === "number" && typeof expected === "number") {
    const same =
      Number.isInteger(expected) && Number.isInteger(found)
        ? found === expected
        : isClose(found, expected, within);
    return same ? [] : [`${path}: ${found}, ${expected}`];
  }
  if (isObject(found) && isObject(expected)) {
    const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => differences(found[key], expected[key], `${path}/${key}`, within));
  }
  return Object.is(found, expected) ? [] : [`${path}: ${JSON.stringify(found)}, ${JSON.stringify(expected)}`];
}
