import { rm } from "node:fs/promises";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readScorecard } from "#experiments/analysis/read-scorecard";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { experimentDesign } from "#experiments/design/experiment-design";
import { simulateCommunity } from "#ingest/simulator/simulate-community";
import type { Truth } from "#ingest/simulator/truth/truth";
import { readOverview } from "#queries/overview/read-overview";
import { readConfig } from "#server/config";
import { sendMessages } from "#server/demo/send-messages";
import { createProject, createWriteKey } from "#server/projects/create-project";
import { type Agora, startAgora } from "#server/start-agora";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";
import { normalise } from "#tests/queries/oracle/normalise";
import { oracle } from "#tests/queries/oracle/oracle";
import { projectOf } from "#tests/queries/stage";
import { migratedFolder } from "#tests/support/migrated-folder";

const UNTIL = "2026-04-20T09:30:00.000Z";
const NOW = new Date(UNTIL);

let folder: string;
let agora: Agora;

beforeAll(async () => {
  folder = await migratedFolder("agora-oracle-");
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", AGORA_DATA: folder });
  agora = await startAgora({ config, log: pino({ level: "silent" }), clock: () => NOW });
});
afterAll(async () => {
  await agora.close();
  await rm(folder, { recursive: true, force: true });
});

// New York went over to daylight saving on 8 March 2026, Chatham back from it on 5 April.
describe.each(["Asia/Shanghai", "America/New_York", "Pacific/Chatham"])(
  "a simulated community in %s",
  (zone) => {
    const key = zone.toLowerCase().replace(/[^a-z]+/g, "-");
    let events: ReturnType<typeof normalise>;
    let truth: Truth;
    let projectId: number;

    beforeAll(async () => {
      const simulation = simulateCommunity({
        seed: 7,
        members: 600,
        days: 75,
        until: UNTIL,
        zone,
        currency: "CNY",
      });
      const messages = [...simulation.deliveries()].map(({ message }) => message);
      events = normalise(messages, zone);
      truth = simulation.truth();
      const { control } = agora.services;
      ({ id: projectId } = await createProject(control, { key, name: zone, zone, currency: "CNY" }));
      const writeKey = await createWriteKey(control, projectId, "simulator");
      await agora.refreshSources();
      // One lane keeps the order of arrival, on which the first of two links of an anonymous id depends.
      await sendMessages(messages, { address: agora.doorAddress, writeKey }, undefined, 1);
      await agora.idle();
    });

    test("whoever truly was in an experiment is in its scorecard, each in one arm", async () => {
      const project = projectOf({ id: projectId, zone });
      const seen = { project, now: NOW, includeExcluded: false };
      for (const [experiment, { startedAt, variations }] of Object.entries(truth.experiments)) {
        const weight = 1 / variations.length;
        const began = new Date(startedAt).toISOString();
        const { arms, health } = await readScorecard(agora.services.warehouse, seen, {
          key: experiment,
          assignment: experimentAssignment.parse({
            seed: experiment,
            variations: variations.map((variation) => ({ key: variation.id, name: "", weight })),
          }),
          design: experimentDesign.parse({ goals: [{ kind: "catalogue", metric: "orders" }] }),
          phases: [
            {
              ...{ from: began, to: null, seed: experiment, bucketVersion: 0 },
              coverage: [{ at: began, share: 1 }],
            },
          ],
        });
        expect(arms.map(({ members }) => members)).toEqual(variations.map(({ exposed }) => exposed));
        expect([health.several.members, health.unknown.members]).toEqual([0, 0]);
      }
    });

    test.each([
      ["2026-02-15", "2026-03-01"],
      ["2026-03-08", "2026-03-09"],
      ["2026-03-02", "2026-04-06"],
      ["2026-04-05", "2026-04-06"],
      ["2026-03-22", "2026-04-21"],
      ["2025-01-01", "2025-02-01"],
    ])("from %s to before %s equals the oracle", async (from, to) => {
      const project = {
        id: projectId,
        key,
        name: zone,
        zone,
        currency: "CNY",
        weekStart: 1,
        inactiveEvents: DEFAULT_INACTIVE_EVENTS,
        sessionMinutes: 30,
        inviteDays: 14,
        stageRules: DEFAULT_STAGE_RULES,
      };
      const { readings } = await readOverview(agora.services.warehouse, {
        project,
        period: { from, to },
        comparison: "none",
        granularity: "day",
        now: NOW,
        includeExcluded: false,
      });
      const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(NOW);
      const expected = oracle(events, from, to, today);

      const value = (metric: string) => readings.find((reading) => reading.metric === metric)?.value;
      for (const [metric, wanted] of Object.entries(expected)) {
        const got = value(metric);
        if (typeof wanted === "number" && !Number.isInteger(wanted)) {
          expect(got, metric).toBeTypeOf("number");
          expect(Math.abs(Number(got) / wanted - 1), metric).toBeLessThan(1e-12);
        } else if (typeof wanted === "string") {
          expect(Number(got), metric).toBe(Number(wanted));
        } else {
          expect(got, metric).toBe(wanted);
        }
      }
    });
  },
);
