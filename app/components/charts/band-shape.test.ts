import { expect, test } from "vitest";
import { bandShape } from "./band-shape";

const point = (estimate: number, low: number, high: number) => ({ estimate, interval: { low, high } });
const box = { width: 100, height: 40 };

test("the band is as high as its later half, with 0 in it; early ends are cut off", () => {
  // Of four days the last two reach from −1 to 3: one unit is 10 high, and 0 lies 30 below the top.
  const shape = bandShape([point(0, -9, 9), null, point(1, -1, 3), point(2, 1, 3)], box);
  expect(shape).toMatchObject({ low: -1, high: 3, zeroY: 30 });
  expect(shape.line).toBe("M0 30L66.67 20L100 10");
  expect(shape.area).toBe("M0 0L66.67 0L100 0L100 20L66.67 40L0 40Z");
});

test("one day alone is no line, and no day shows nothing", () => {
  expect(bandShape([point(1, 0, 2)], box)).toMatchObject({ area: "", line: "", zeroY: 40 });
  expect(bandShape([], box)).toMatchObject({ area: "", line: "", zeroY: null });
});
