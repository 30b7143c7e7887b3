import { isJsonObject, type JsonObject } from "#ingest/pipeline/values/json-object";
import type { Fix } from "#ingest/replay/fix";

/** A piece with its rules applied, in order; a rule whose path leads nowhere changes nothing. The piece itself stays. */
export function applyFixes(piece: unknown, fixes: readonly Fix[]): unknown {
  const fixed: unknown = structuredClone(piece);
  if (!isJsonObject(fixed)) return fixed;
  for (const fix of fixes) apply(fixed, fix);
  return fixed;
}

function apply(piece: JsonObject, fix: Fix): void {
  const names = fix.path.split(".");
  if (fix.do === "set") return put(piece, names, fix.value);
  const holder = holderOf(piece, names);
  const name = names.at(-1) ?? "";
  if (holder === null || !Object.hasOwn(holder, name)) return;
  const value = holder[name];
  switch (fix.do) {
    case "drop":
      Reflect.deleteProperty(holder, name);
      break;
    case "move":
      Reflect.deleteProperty(holder, name);
      put(piece, fix.to.split("."), value);
      break;
    case "number":
      holder[name] = numberIn(value);
      break;
    case "text":
      holder[name] = typeof value === "string" ? value : JSON.stringify(value);
      break;
  }
}

/** The object that has the last name of a path, or null. */
function holderOf(piece: JsonObject, names: readonly string[]): JsonObject | null {
  let holder = piece;
  for (const name of names.slice(0, -1)) {
    const next = Object.hasOwn(holder, name) ? holder[name] : null;
    if (!isJsonObject(next)) return null;
    holder = next;
  }
  return holder;
}

/** Objects on the way are made; what is there and is no object gives way. */
function put(piece: JsonObject, names: readonly string[], value: unknown): void {
  let holder = piece;
  for (const name of names.slice(0, -1)) {
    const next = Object.hasOwn(holder, name) ? holder[name] : null;
    const inner: JsonObject = isJsonObject(next) ? next : {};
    holder[name] = inner;
    holder = inner;
  }
  holder[names.at(-1) ?? ""] = value;
}

const EXACT_DIGITS = 15;

/**
 * The one number in a text such as "¥1,299.00" or "12.50 CNY"; a text without exactly one stays as it is, and a number
 * of more digits than can be kept stays a text.
 */
function numberIn(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const found = value.replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, "").match(/[-−]?\d+(?:\.\d+)?/g) ?? [];
  const [only] = found;
  if (found.length !== 1 || only === undefined) return value;
  const text = only.replace("−", "-");
  return text.replace(/\D/g, "").length <= EXACT_DIGITS ? Number(text) : text;
}
