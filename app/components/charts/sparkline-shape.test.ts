import { expect, it } from "vitest";
import { type LinePoint, sparklineShape } from "./sparkline-shape";

const box = { width: 104, height: 24, margin: 2 };
const done = (value: number | null): LinePoint => ({ value, complete: true });
const open = (value: number | null): LinePoint => ({ value, complete: false });

it("draws from the lowest value to the highest", () => {
  const shape = sparklineShape([done(10), done(30), done(20)], box);
  expect(shape.solid).toBe("M2 22L52 2L102 12");
  expect(shape.dotted).toBe("");
  expect(shape.end).toEqual({ x: 102, y: 12 });
  expect(shape.openFrom).toBeNull();
});

it("dots the stretch to an incomplete last bucket", () => {
  const shape = sparklineShape([done(10), done(30), open(20)], box);
  expect(shape.solid).toBe("M2 22L52 2");
  expect(shape.dotted).toBe("M52 2L102 12");
  expect(shape.openFrom).toBe(52);
});

it("leaves a gap where a value is missing", () => {
  expect(sparklineShape([done(0), done(null), done(1), done(0), done(1)], box).solid).toBe(
    "M2 22M52 2L77 22L102 2",
  );
});

it("goes on after an incomplete bucket in the middle", () => {
  const shape = sparklineShape([done(0), open(1), done(0)], box);
  expect(shape.solid).toBe("M2 22M52 2L102 22");
  expect(shape.dotted).toBe("M2 22L52 2");
  expect(shape.openFrom).toBeNull();
});

it("draws a flat line in the middle and a single point as a point", () => {
  expect(sparklineShape([done(5), done(5)], box).solid).toBe("M2 12L102 12");
  expect(sparklineShape([done(5)], box).end).toEqual({ x: 52, y: 12 });
});

it("makes room for the target", () => {
  const shape = sparklineShape([done(0), done(10)], box, 20);
  expect(shape.targetY).toBe(2);
  expect(shape.solid).toBe("M2 22L102 12");
});

it("draws nothing without values", () => {
  const nothing = { solid: "", dotted: "", end: null, openFrom: null, targetY: null };
  expect(sparklineShape([], box)).toEqual(nothing);
  expect(sparklineShape([done(null), open(null)], box, 3)).toEqual(nothing);
});
