import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openPublicProject, type PublicProject } from "./import-public";

let game: PublicProject;
beforeAll(async () => {
  game = await openPublicProject("USD", "2016-12-15T00:00:00Z");
  const report = await game.import("cookie_cats.csv.gz", "cookie-cats");
  // Three events for each of 90,189 players, and one for each return: 40,153 after a day, 16,781 after seven.
  const events = 3 * 90_189 + 40_153 + 16_781;
  expect(report).toMatchObject({ rows: 90_189, events, accepted: events, rejected: 0 });
});
afterAll(() => game.close());

test("arms, and who came back", async () => {
  const sql = `
    SELECT
      countIf(arm = 'gate_30') AS players30, countIf(arm = 'gate_40') AS players40,
      countIf(arm = 'gate_30' AND day1) AS day1At30, countIf(arm = 'gate_40' AND day1) AS day1At40,
      countIf(arm = 'gate_30' AND day7) AS day7At30, countIf(arm = 'gate_40' AND day7) AS day7At40,
      max(rounds) AS most
    FROM (
      SELECT
        person,
        anyIf(variation, event = 'Experiment Viewed' AND experiment = 'cookie-cats-gate') AS arm,
        countIf(event = 'Game Opened' AND day = '2016-11-02') = 1 AS day1,
        countIf(event = 'Game Opened' AND day = '2016-11-08') = 1 AS day7,
        maxIf(properties.rounds.:Int64, event = 'Rounds Played') AS rounds
      FROM events
      WHERE project = {project: UInt32}
      GROUP BY person
    )`;
  const count = z.coerce.number();
  const row = z.object({
    players30: count,
    players40: count,
    day1At30: count,
    day1At40: count,
    day7At30: count,
    day7At40: count,
    most: count,
  });
  expect(await game.row(sql, row)).toEqual({
    players30: 44_700,
    players40: 45_489,
    day1At30: 20_034,
    day1At40: 20_119,
    day7At30: 8502,
    day7At40: 8279,
    most: 49_854,
  });
});

test("retention of both arms together", async () => {
  const of = await game.overview({ from: "2016-11-01", to: "2016-12-01" });
  expect(of("new_members").value).toBe(90_189);
  expect(of("retention_d1")).toMatchObject({ n: 90_189 });
  expect(of("retention_d1").value).toBeCloseTo(40_153 / 90_189, 12);
  expect(of("retention_d7").value).toBeCloseTo(16_781 / 90_189, 12);
  expect(of("retention_d30").value).toBe(0);
});
