import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { readScorecard } from "#experiments/analysis/read-scorecard";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { experimentDesign } from "#experiments/design/experiment-design";
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

/** As published: differences with their unpooled z-test and 95 % interval, the even-split χ² test, and Welch's test of the rounds. */
test("the experiment's scorecard gives the published numbers", async () => {
  const began = new Date("2016-10-01T00:00:00Z").toISOString();
  const came = (day: number) => ({
    ...{ kind: "retention", name: `Day ${day}`, events: [{ event: "Game Opened" }], day },
  });
  const rounds = {
    ...{ kind: "mean", name: "Rounds", events: [{ event: "Rounds Played" }], of: "property.rounds" },
  };
  const { project, now } = game.frame({ from: "2016-11-01", to: "2016-12-01" });
  const { health, metrics, arms } = await readScorecard(
    game.reader,
    { project, now, includeExcluded: false },
    {
      key: "cookie-cats-gate",
      assignment: experimentAssignment.parse({
        seed: "gate",
        variations: ["gate_30", "gate_40"].map((key) => ({ key, name: key, weight: 0.5 })),
      }),
      design: experimentDesign.parse({
        goals: [came(1), came(7)],
        secondary: [rounds],
        analysis: { correction: "none", cupedDays: 0 },
      }),
      phases: [
        {
          ...{ from: began, to: null, seed: "gate", bucketVersion: 0 },
          coverage: [{ at: began, share: 1 }],
        },
      ],
    },
  );
  expect(arms.map(({ members }) => members)).toEqual([44_700, 45_489]);
  expect(health.shares.p).toBeCloseTo(0.008607987810836262, 12);
  expect(health.shares.mismatch).toBe(false);
  const [day1, day7, played] = metrics.map(({ effects }) => effects[0]?.absolute);
  const found = (one: typeof day1) => {
    if (one?.kind !== "estimate" || one.engine !== "frequentist") throw new Error("nothing was found");
    return one;
  };
  // Of 90,000 players the t-test differs from the z-test in the sixth digit of p.
  expect(found(day1).estimate).toBeCloseTo(-0.005905169787341458, 14);
  expect(found(day1).estimate / found(day1).standardError).toBeCloseTo(-1.7840972718297632, 10);
  expect(found(day1).p).toBeCloseTo(0.07440786052349997, 5);
  expect(found(day1).interval.low).toBeCloseTo(-0.012392439449445217, 6);
  expect(found(day1).interval.high).toBeCloseTo(0.0005820998747623016, 6);
  expect(found(day7).estimate).toBeCloseTo(-0.008201298315205913, 14);
  expect(found(day7).p).toBeCloseTo(0.0015558255737072547, 5);
  expect(found(day7).interval.low).toBeCloseTo(-0.013281552418885545, 6);
  expect(found(day7).interval.high).toBeCloseTo(-0.0031210442115262808, 6);
  expect(found(played).p).toBeCloseTo(0.37592438409326, 8);
});
