import type { Condition } from "#experiments/flags/condition";
import type { Json } from "#experiments/flags/json";

/**
 * How an attribute is held against a value: the operators of a condition that a line can say, and `is` for none. TRICKY:
 * that is not `$eq`, for without an operator SDKs take "18" for 18.
 */
export const LINE_OPERATORS = [
  "is",
  "$ne",
  "$gt",
  "$gte",
  "$lt",
  "$lte",
  "$in",
  "$nin",
  "$exists",
  "$inGroup",
  "$notInGroup",
  "$regex",
  "$veq",
  "$vgte",
  "$vlt",
] as const;
export type LineOperator = (typeof LINE_OPERATORS)[number];

/** An attribute, an operator and the value as it is typed, see valueText. */
export interface ConditionLine {
  attribute: string;
  is: LineOperator;
  value: string;
}

/** Lines of which all or any must hold; none means everybody. */
export interface ConditionLines {
  join: "all" | "any";
  lines: ConditionLine[];
}

const operatorOf = (key: string): LineOperator | undefined =>
  LINE_OPERATORS.find((one) => one === key && one !== "is");
const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A condition as lines, where it is as simple as that; null where it says more. */
export function linesOf(condition: Condition): ConditionLines | null {
  const { $or: any, $and: all, ...attributes } = condition;
  if (Array.isArray(any) && all === undefined && Object.keys(attributes).length === 0) {
    const parts = any.map((part) => (isObject(part) ? allLines(part) : null));
    return parts.every((part) => part?.length === 1)
      ? { join: "any", lines: parts.flatMap((part) => part ?? []) }
      : null;
  }
  if (any !== undefined) return null;
  const nested = all === undefined ? [] : Array.isArray(all) ? all : [all];
  const parts = [attributes, ...nested].map((part) => (isObject(part) ? allLines(part) : null));
  return parts.includes(null) ? null : { join: "all", lines: parts.flatMap((part) => part ?? []) };
}

function allLines(attributes: { [key: string]: Json }): ConditionLine[] | null {
  const lines = Object.entries(attributes).map(([attribute, asked]) => linesFor(attribute, asked));
  return lines.includes(null) ? null : lines.flatMap((line) => line ?? []);
}

function linesFor(attribute: string, asked: Json): ConditionLine[] | null {
  if (attribute.startsWith("$") || Array.isArray(asked)) return null;
  if (!isObject(asked)) return [{ attribute, is: "is", value: valueText(asked) }];
  const lines = Object.entries(asked).map(([key, operand]) => {
    const is = operatorOf(key);
    const value = is === undefined ? null : operandText(is, operand);
    return is === undefined || value === null ? null : { attribute, is, value };
  });
  return lines.length === 0 || lines.includes(null) ? null : lines.flatMap((line) => line ?? []);
}

/** An operand as it is typed; null where it would be read as another. */
function operandText(is: LineOperator, operand: Json): string | null {
  const text =
    VERBATIM.includes(is) && typeof operand === "string"
      ? operand
      : Array.isArray(operand)
        ? operand.map(valueText).join(", ")
        : valueText(operand);
  return JSON.stringify(operandOf(is, text)) === JSON.stringify(operand) ? text : null;
}

/** Lines as the condition that says the same. */
export function conditionOfLines({ join, lines }: ConditionLines): Condition {
  const parts = lines.map(({ attribute, is, value }): Condition => {
    const operand = operandOf(is, value);
    return { [attribute]: is === "is" ? operand : { [is]: operand } };
  });
  const [only, ...others] = parts;
  if (only === undefined) return {};
  if (others.length === 0) return only;
  if (join === "any") return { $or: parts };
  const names = new Set(lines.map(({ attribute }) => attribute));
  return names.size === lines.length
    ? Object.fromEntries(parts.flatMap((part) => Object.entries(part)))
    : { $and: parts };
}

const VERBATIM: readonly LineOperator[] = ["$regex", "$veq", "$vgte", "$vlt", "$inGroup", "$notInGroup"];

function operandOf(is: LineOperator, text: string): Json {
  if (is === "$in" || is === "$nin") {
    return text.split(/[,，]/u).flatMap((part) => (part.trim() === "" ? [] : [valueOf(part)]));
  }
  if (is === "$exists") return text.trim() !== "false";
  return VERBATIM.includes(is) ? text.trim() : valueOf(text);
}

const isPlainValue = (value: unknown): value is string | number | boolean | null =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

/** What is typed for a value: 18, true and null are what they look like, "18" in quotes and all else are texts. */
export function valueOf(text: string): string | number | boolean | null {
  const trimmed = text.trim();
  try {
    const value: unknown = JSON.parse(trimmed);
    return isPlainValue(value) ? value : trimmed;
  } catch {
    return trimmed;
  }
}

/** A value as it is typed: in quotes only where it would be taken for something else. */
export function valueText(value: Json): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return valueOf(value) === value ? value : JSON.stringify(value);
}
