import { METRIC_KEYS, type MetricCatalogue, type MetricKey } from "#queries/metrics/catalogue";
import type { MetricUnit } from "#queries/metrics/metric";
import { shiftPoint } from "./shift-point";

/** Why a target was not taken; each is the key of its sentence. */
export type TargetProblem =
  "targetNotANumber" | "targetNotAShare" | "targetNotAScore" | "targetNegative" | "targetTooLong";

export type TargetForm =
  | { kind: "set"; metric: MetricKey; value: string }
  | { kind: "clear"; metric: MetricKey }
  | { kind: "refused"; metric: MetricKey; message: TargetProblem; entered: string }
  /** names no metric: not one of our forms */
  | { kind: "foreign" };

const DECIMAL = /^-?\d+(\.\d+)?$/;
const LENGTH = /^-?\d{1,12}(\.\d{1,4})?$/;

function problemOf(text: string, unit: MetricUnit): TargetProblem | null {
  if (!DECIMAL.test(text)) return "targetNotANumber";
  if (!LENGTH.test(text)) return "targetTooLong";
  const number = Number(text);
  if (unit === "share") return number < 0 || number > 100 ? "targetNotAShare" : null;
  if (unit === "points") return Math.abs(number) > 100 ? "targetNotAScore" : null;
  return number < 0 ? "targetNegative" : null;
}

/** What people type into a field of numbers besides digits: spaces, grouping commas, full-width forms, a minus sign, %. */
const tidied = (entered: string): string =>
  entered.normalize("NFKC").replace(/[\s,]/g, "").replace(/−/g, "-").replace(/%$/, "");

/**
 * Reads the form that sets, changes or clears a target: `metric`, and `value` as people write it, a share in percent.
 * @returns the value as a decimal text in the metric's unit (12.5 % becomes "0.125"), untouched by floats
 */
export function readTargetForm(form: FormData, metrics: MetricCatalogue): TargetForm {
  const metric = METRIC_KEYS.find((key) => key === form.get("metric"));
  const entered = form.get("value");
  if (metric === undefined || typeof entered !== "string") return { kind: "foreign" };
  const text = tidied(entered);
  if (text === "") return { kind: "clear", metric };
  const { unit } = metrics[metric];
  const message = problemOf(text, unit);
  if (message !== null) return { kind: "refused", metric, message, entered: entered.slice(0, 40) };
  return { kind: "set", metric, value: unit === "share" ? shiftPoint(text, -2) : text };
}
