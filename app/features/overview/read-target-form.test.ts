import { expect, it } from "vitest";
import { exampleMetrics } from "./example-metrics";
import { readTargetForm } from "./read-target-form";

const read = (metric: string, value: string) => {
  const form = new FormData();
  form.set("metric", metric);
  form.set("value", value);
  return readTargetForm(form, exampleMetrics);
};

it.each([
  ["new_members", "1500", "1500"],
  ["new_members", " 1,500 ", "1500"],
  ["new_members", "１５００", "1500"],
  ["mau_ratio", "35", "0.35"],
  ["mau_ratio", "12.5%", "0.125"],
  ["mau_ratio", "100", "1"],
  ["net_sales", "1000000.50", "1000000.50"],
  ["nps", "−10", "-10"],
])("%s takes %j", (metric, entered, value) => {
  expect(read(metric, entered)).toEqual({ kind: "set", metric, value });
});

it.each([
  ["new_members", "many", "targetNotANumber"],
  ["new_members", "1e9", "targetNotANumber"],
  ["new_members", "-5", "targetNegative"],
  ["mau_ratio", "101", "targetNotAShare"],
  ["mau_ratio", "-1", "targetNotAShare"],
  ["nps", "120", "targetNotAScore"],
  ["net_sales", "1234567890123", "targetTooLong"],
  ["net_sales", "1.23456", "targetTooLong"],
])("%s refuses %j", (metric, entered, message) => {
  expect(read(metric, entered)).toEqual({ kind: "refused", metric, message, entered });
});

it("clears a target with an empty value", () => {
  expect(read("nps", "  ")).toEqual({ kind: "clear", metric: "nps" });
});

it("does not know other forms", () => {
  expect(read("constructor", "5")).toEqual({ kind: "foreign" });
  expect(readTargetForm(new FormData(), exampleMetrics)).toEqual({ kind: "foreign" });
});
