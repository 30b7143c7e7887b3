import type { RefusalCode } from "#ingest/pipeline/refusal";
import { findAmbiguousPath } from "#ingest/pipeline/values/find-ambiguous-path";
import { isJsonObject, type JsonObject } from "#ingest/pipeline/values/json-object";

const MAX_DEPTH = 16;
const MAX_NAMES = 1000;

/** Integers that JSON prints in digits must fit 64 bits; from 1e21 on they are printed with an exponent. */
const BELOW_INT64 = -(2 ** 63);
const ABOVE_UINT64 = 2 ** 64;
const FIRST_WITH_EXPONENT = 1e21;
const LONGEST_NUMBER = 25;

/** A value that the JSON columns cannot take, and the names on the way to it. */
export interface Fault {
  code: RefusalCode;
  message: string;
  at: string[];
}

/** What was seen on the way through a value. */
interface Seen {
  names: number;
  characters: number;
  dotted: boolean;
}

/**
 * What keeps an object from being stored, if anything: nested too deep, too many different property names,
 * a number no column holds, or two properties that are one path to the engine ("a.b" and "a" with "b").
 *
 * @returns the fault, or how many characters it has as JSON before escaping, at most
 */
export function findFault(object: JsonObject): Fault | number {
  const seen: Seen = { names: 0, characters: 0, dotted: false };
  const fault = visit(object, 1, seen);
  if (fault) return fault;
  if (seen.names > MAX_NAMES && distinctNames(object, new Set()) > MAX_NAMES) {
    const message = `More than ${MAX_NAMES} different property names; send lists as arrays.`;
    return { code: "too-many-names", message, at: [] };
  }
  const ambiguous = seen.dotted ? findAmbiguousPath(object) : null;
  if (ambiguous === null) return seen.characters;
  const message = "Two properties have this path; a dot in a name reads as nesting.";
  return { code: "ambiguous-name", message, at: [ambiguous] };
}

function visit(value: unknown, depth: number, seen: Seen): Fault | null {
  if (typeof value === "string") {
    seen.characters += value.length;
    return null;
  }
  if (typeof value === "number") {
    seen.characters += LONGEST_NUMBER;
    return fits(value) ? null : outOfRange();
  }
  if (Array.isArray(value)) return depth > MAX_DEPTH ? tooDeep() : visitList(value, depth, seen);
  if (isJsonObject(value)) return depth > MAX_DEPTH ? tooDeep() : visitObject(value, depth, seen);
  seen.characters += 5;
  return null;
}

function visitList(list: unknown[], depth: number, seen: Seen): Fault | null {
  seen.characters += 2 * list.length;
  for (let index = 0; index < list.length; index += 1) {
    const fault = visit(list[index], depth + 1, seen);
    if (fault) return under(String(index), fault);
  }
  return null;
}

/** A parsed object inherits nothing that can be enumerated, so `for…in`, the fastest way, sees its own names only. */
function visitObject(object: JsonObject, depth: number, seen: Seen): Fault | null {
  for (const name in object) {
    seen.names += 1;
    seen.characters += name.length + 4;
    if (name.includes(".")) seen.dotted = true;
    const fault = visit(object[name], depth + 1, seen);
    if (fault) return under(name, fault);
  }
  return null;
}

function tooDeep(): Fault {
  return { code: "too-deep", message: `Nested deeper than ${MAX_DEPTH} levels.`, at: [] };
}

function fits(number: number): boolean {
  if (Math.abs(number) >= FIRST_WITH_EXPONENT) return Number.isFinite(number);
  return number > BELOW_INT64 && number < ABOVE_UINT64;
}

function outOfRange(): Fault {
  const message = "A number beyond what can be stored; send it as text.";
  return { code: "number-out-of-range", message, at: [] };
}

function under(name: string, fault: Fault): Fault {
  fault.at.unshift(name);
  return fault;
}

function distinctNames(value: unknown, names: Set<string>): number {
  if (Array.isArray(value)) for (const item of value) distinctNames(item, names);
  else if (isJsonObject(value)) {
    for (const [name, item] of Object.entries(value)) {
      names.add(name);
      distinctNames(item, names);
    }
  }
  return names.size;
}
