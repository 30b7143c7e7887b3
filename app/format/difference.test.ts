import { expect, it } from "vitest";
import type { Change } from "#queries/readings/reading";
import { difference, pointsText } from "./difference";

const zh = { language: "zh", currency: "CNY" } as const;
const en = { language: "en", currency: "USD" } as const;
const change = (absolute: Change["absolute"], relative: number | null): Change => ({
  previous: null,
  absolute,
  relative,
  interval: null,
  noise: null,
});

it("writes counts and money relative to the earlier value", () => {
  expect(difference(change(123, 0.123), "members", en)).toEqual({
    signed: "+12.3%",
    size: "12.3%",
    direction: "up",
  });
  expect(difference(change("-50.00", -0.05), "money", zh)).toEqual({
    signed: "−5.0%",
    size: "5.0%",
    direction: "down",
  });
  expect(difference(change(9000, 123.4), "orders", en)?.signed).toBe("+12,340%");
});

it("writes shares and scores in points", () => {
  expect(difference(change(0.012, 0.4), "share", en)?.signed).toBe("+1.2 pp");
  expect(difference(change(-0.012, -0.4), "share", zh)?.signed).toBe("−1.2 个百分点");
  expect(difference(change(-3.44, null), "points", zh)?.signed).toBe("−3.4 分");
});

it("writes the absolute difference where the earlier value was 0", () => {
  expect(difference(change(40, null), "orders", en)?.signed).toBe("+40");
  expect(difference(change("-12345.00", null), "money", zh)?.signed).toBe("−¥1.2万");
});

it("points nowhere when nothing moved, or too little to write", () => {
  expect(difference(change(0, 0), "members", en)).toEqual({
    signed: "0.0%",
    size: "0.0%",
    direction: "flat",
  });
  expect(difference(change(0.0002, 0.001), "share", en)?.direction).toBe("flat");
  expect(difference(change(2, 0.0002), "members", en)?.direction).toBe("flat");
});

it("has no words without a comparison", () => {
  expect(difference(null, "members", en)).toBeNull();
  expect(difference(change(null, null), "share", en)).toBeNull();
});

it("keeps the minus of a bound", () => {
  expect(pointsText(-0.004, "share", "en")).toBe("−0.4 pp");
});
