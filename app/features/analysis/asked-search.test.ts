import { expect, test } from "vitest";
import { askedSearch } from "./asked-search";

const parameters = ["unit", "units", "birth"];
const usual = { unit: "week", units: 8 };

test("what is usual is not said, what is asked is, and the period stays", () => {
  expect(askedSearch("?last=90d&units=3", parameters, { unit: "week", units: 8 }, usual)).toBe("?last=90d");
  expect(askedSearch("", parameters, { unit: "day", units: 30, birth: undefined }, usual)).toBe(
    "?unit=day&units=30",
  );
});

test("lists are said in JSON", () => {
  const search = askedSearch("", parameters, { birth: [{ event: "Order Completed" }] }, usual);
  expect(new URLSearchParams(search).get("birth")).toBe('[{"event":"Order Completed"}]');
});
