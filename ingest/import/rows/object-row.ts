import type { Row } from "./row";

/** Whether a value is an object of fields. */
export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What exports write as JSON in a text is read as what it says. */
function unpacked(value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith("{")) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The value at a path such as "user.id": a field of that very name, else the field inside the field. */
function valueAt(row: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(row, path)) return row[path];
  let value: unknown = row;
  for (const name of path.split(".")) {
    const holder = unpacked(value);
    if (!isFields(holder) || !Object.hasOwn(holder, name)) return undefined;
    value = holder[name];
  }
  return value;
}

/** JSON with the fields of every object in order, so that two writings of the same row are the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isFields(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** A row whose columns are the fields of an object, and the fields in them. */
export const objectRow = (fields: Record<string, unknown>, line: number): Row => ({
  line,
  content: canonical(fields),
  read: (column) => valueAt(fields, column),
});
