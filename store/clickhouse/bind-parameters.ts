import { WarehouseError } from "./warehouse-error";

/** A value for a `{name: Type}` placeholder; dates and times are strings, as ClickHouse writes them. */
type Parameter = string | number | bigint | boolean | null | readonly Parameter[];

const PLACEHOLDER = /\{\s*([A-Za-z_]\w*)\s*:/g;

/**
 * Checks that every placeholder of a statement has a value of a kind that can be sent.
 *
 * TRICKY: without this an embedded connection would fill a forgotten placeholder with an earlier statement's value.
 *
 * @throws WarehouseError "bad-query" naming the parameter
 */
export function checkParameters(sql: string, params: Record<string, unknown>): Record<string, Parameter> {
  for (const [, name = ""] of sql.matchAll(PLACEHOLDER)) {
    if (!Object.hasOwn(params, name)) throw unusable(name, "has no value");
  }
  const checked: [string, Parameter][] = Object.entries(params).map(([name, value]) => {
    if (!/^[A-Za-z_]\w*$/.test(name)) throw unusable(name, "is not a name");
    if (!isParameter(value)) throw unusable(name, "is not a string, number, boolean, null or list of these");
    return [name, value];
  });
  return Object.fromEntries(checked);
}

/** The statement that gives an embedded connection its parameters: `SET param_a = '…', …`; "" without any. */
export function setParameters(params: Record<string, Parameter>): string {
  const entries = Object.entries(params);
  if (entries.length === 0) return "";
  return `SET ${entries.map(([name, value]) => `param_${name} = ${quote(asField(value))}`).join(", ")}`;
}

/** A string as a ClickHouse literal. */
export function quote(text: string): string {
  return `'${text.replace(/[\\'\0]/g, (char) => (char === "\0" ? "\\0" : `\\${char}`))}'`;
}

const FIELD_ESCAPES: Record<string, string> = {
  "\\": "\\\\",
  "\0": "\\0",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A value as a field of the TabSeparated format, which is how the engine reads a parameter. */
function asField(value: Parameter): string {
  if (value === null) return "\\N";
  if (typeof value === "string")
    return value.replace(/[\\\0\b\f\n\r\t]/g, (char) => FIELD_ESCAPES[char] ?? char);
  return asElement(value);
}

/** A value inside an array. */
function asElement(value: Parameter): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return quote(value);
  if (typeof value === "object") return `[${value.map(asElement).join(",")}]`;
  return String(value);
}

const isParameter = (value: unknown): value is Parameter =>
  value === null ||
  ["string", "number", "bigint", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every(isParameter));

const unusable = (name: string, problem: string) =>
  new WarehouseError("bad-query", `The parameter "${name}" ${problem}.`, { retryable: false });
