import { afterAll, beforeAll, expect, test } from "vitest";
import { metricsParams } from "#queries/measurements/metrics-question";
import { readMetrics } from "#queries/measurements/read-metrics";
import { openPublicProject, type PublicProject } from "./import-public";

let surveys: PublicProject;
beforeAll(async () => {
  surveys = await openPublicProject("USD", "2022-01-01T00:00:00Z");
  const bank = await surveys.import("nps_retail_bank_2021.csv.gz", "nps-retail-bank");
  expect(bank).toMatchObject({ rows: 5000, accepted: 5000, rejected: 0 });
  const sudzilla = await surveys.import("sudzilla_2019.csv.gz", "sudzilla-2019");
  expect(sudzilla).toMatchObject({ rows: 39, accepted: 39, rejected: 0 });
});
afterAll(() => surveys.close());

test("a retail bank's NPS: 2,309 promoters, 972 passives, 1,719 detractors", async () => {
  const of = await surveys.overview({ from: "2021-01-01", to: "2022-01-01" });
  const { value, n, interval, caution } = of("nps");
  expect(n).toBe(5000);
  expect(value).toBeCloseTo(11.8, 10);
  expect(caution).toBeNull();
  // At 5,000 answers every method is near 1.96 standard errors of 1.2583.
  expect(interval?.low).toBeCloseTo(11.8 - 1.959964 * 1.2583131565711294, 1);
  expect(interval?.high).toBeCloseTo(11.8 + 1.959964 * 1.2583131565711294, 1);
});

test.each([
  ["2021-01-01", "2021-04-01", 1232, 14.123376623376624],
  ["2021-04-01", "2021-07-01", 1233, 11.516626115166261],
  ["2021-07-01", "2021-10-01", 1323, 9.901738473167045],
  ["2021-10-01", "2022-01-01", 1212, 11.798679867986799],
])("a retail bank's NPS from %s to before %s", async (from, to, answers, nps) => {
  const { value, n } = (await surveys.overview({ from, to }))("nps");
  expect(n).toBe(answers);
  expect(value).toBeCloseTo(nps, 10);
});

test("a retail bank's NPS by market", async () => {
  const frame = surveys.frame({ from: "2021-01-01", to: "2022-01-01" });
  const asked = metricsParams.parse({ metrics: ["nps"], breakdown: "property.market" });
  const { values } = await readMetrics(surveys.reader, frame, asked);
  const told = values.map(({ value, readings }) => [value, readings[0]?.n, readings[0]?.value]);
  expect(told).toEqual([
    ["UK", 1720, expect.closeTo(8.488372093023257, 10)],
    ["MEX", 1649, expect.closeTo(17.101273499090357, 10)],
    ["US", 1631, expect.closeTo(9.932556713672593, 10)],
  ]);
});

test("a tiny, angry survey: 8 promoters, 9 passives, 22 detractors", async () => {
  const { value, n, interval } = (await surveys.overview({ from: "2019-07-01", to: "2019-08-01" }))("nps");
  expect(n).toBe(39);
  expect(value).toBeCloseTo(-35.8974358974359, 10);
  expect(interval?.low).toBeGreaterThan(-100);
  expect(interval?.low).toBeLessThan(-35.9);
  expect(interval?.high).toBeGreaterThan(-35.9);
  expect(interval?.high).toBeLessThan(100);
});
