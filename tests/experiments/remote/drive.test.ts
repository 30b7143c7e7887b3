import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findExperiment, readExperiments } from "#experiments/lifecycle/find-experiment";
import { growthBookApi } from "#experiments/remote/growthbook-api";
import { registerMetrics } from "#experiments/remote/register-metrics";
import { remoteExperiment } from "#experiments/remote/remote-experiment";
import {
  createRemoteExperiment,
  readRemoteExperiments,
  startRemoteExperiment,
  stopRemoteExperiment,
} from "#experiments/remote/remote-experiments";
import { toggleRemoteFeature } from "#experiments/remote/remote-features";
import { syncExperiments } from "#experiments/remote/sync-experiments";
import { catalogue } from "#queries/metrics/catalogue";
import { flagsForTests } from "../open-flags";
import { featureShape, pageShape, remoteShape } from "./growthbook-shapes";

const HOST = "https://growthbook.example";
const server = setupServer();
const place = flagsForTests();
const api = growthBookApi({ apiHost: HOST, secretKey: "secret_for_tea" });

/** What GrowthBook has, and what it was asked to change: the path and the body. */
let there: object[];
let changes: [string, unknown][];
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  there = [remoteShape()];
  changes = [];
  server.use(
    http.get(`${HOST}/api/v1/experiments`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      return HttpResponse.json(pageShape("experiments", there, searchParams));
    }),
    http.post(`${HOST}/api/*`, async ({ request }) => {
      const { pathname } = new URL(request.url);
      changes.push([pathname.slice("/api/".length), await request.json()]);
      if (pathname.endsWith("/toggle")) return HttpResponse.json({ feature: featureShape("tea", false) });
      if (pathname.endsWith("/facts")) {
        return HttpResponse.json({
          ...{ success: true, factTablesAdded: 4, factTablesUpdated: 0 },
          ...{ factMetricsAdded: 8, factMetricsUpdated: 1, factTableFiltersAdded: 0 },
        });
      }
      return HttpResponse.json({ experiment: remoteShape({ status: "draft" }) });
    }),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test("an experiment that is drafted here is drafted there, with the metrics that are registered", async () => {
  const assignment = { coverage: 0.4, condition: { tier: "gold" }, fallbackAttribute: "device" };
  const own = { kind: "proportion", name: "Bought", events: [{ event: "Order Completed" }] };
  const design = {
    goals: [{ kind: "catalogue", metric: "aov" }, own],
    guardrails: [{ kind: "catalogue", metric: "nps" }],
    analysis: { looks: "sequential", tuning: 4_000 },
  };
  await place.stage.draftExperiment("tasting", assignment, design);
  const drafted = await findExperiment({ db: place.control.db, project: place.stage.id }, "tasting");
  const analysed = {
    project: "tea",
    datasourceId: "ds_1",
    assignmentQueryId: "user_id",
    now: place.stage.now,
  };
  expect(await createRemoteExperiment(api, drafted, analysed)).toMatchObject({ id: "exp_1" });
  expect(changes).toEqual([
    [
      "v1/experiments",
      {
        trackingKey: "tasting",
        name: "tasting",
        hypothesis: "Members order more.",
        datasourceId: "ds_1",
        assignmentQueryId: "user_id",
        hashAttribute: "id",
        fallbackAttribute: "device",
        hashVersion: 2,
        variations: [
          { key: "a", name: "A" },
          { key: "b", name: "B" },
        ],
        metrics: ["fact__agora_tea_aov"],
        secondaryMetrics: [],
        guardrailMetrics: [],
        phases: [
          {
            name: "Main",
            dateStarted: "2026-03-10T04:00:00.000Z",
            seed: "tasting",
            coverage: 0.4,
            variationWeights: [0.5, 0.5],
            condition: '{"tier":"gold"}',
          },
        ],
        statsEngine: "frequentist",
        regressionAdjustmentEnabled: true,
        sequentialTestingEnabled: true,
        sequentialTestingTuningParameter: 4_000,
        status: "draft",
      },
    ],
  ]);
});

test("started, stopped, shipped and toggled by the names that are known here", async () => {
  await startRemoteExperiment(api, "tasting", { skipChecklist: true });
  await stopRemoteExperiment(api, { key: "tasting", results: "dnf", release: null, reason: "harm" });
  await stopRemoteExperiment(api, { key: "tasting", results: "won", release: "1", reason: "" });
  await stopRemoteExperiment(api, { key: "tasting", results: "inconclusive", release: "0", reason: "" });
  await toggleRemoteFeature(api, { feature: "a/b", environment: "production", on: false, reason: "errors" });
  expect(changes).toEqual([
    ["v1/experiments/exp_1/start", { skipChecklist: true }],
    ["v1/experiments/exp_1/stop", { results: "dnf", reason: "harm" }],
    [
      "v1/experiments/exp_1/stop",
      {
        results: "won",
        reason: "",
        releasedVariationId: "var_b",
        enableTemporaryRollout: true,
        winnerVariationId: "var_b",
      },
    ],
    [
      "v1/experiments/exp_1/stop",
      { results: "inconclusive", reason: "", releasedVariationId: "var_a", enableTemporaryRollout: true },
    ],
    ["v2/features/a%2Fb/toggle", { environments: { production: false }, reason: "errors" }],
  ]);
  for (const [key, release] of [
    ["tasting", "2"],
    ["brewing", "1"],
  ] as const) {
    await expect(
      stopRemoteExperiment(api, { key, results: "won", release, reason: "" }),
    ).rejects.toMatchObject({ code: "unknown" });
  }
});

test("metrics of the catalogue and their tables are registered in one go", async () => {
  const project = { id: 7, key: "tea", name: "Tea", inactiveEvents: ["Member Left", "a'b\\"] };
  expect(await registerMetrics(api, project, "ds_1")).toEqual({
    tables: { added: 4, updated: 0 },
    metrics: { added: 8, updated: 1 },
  });
  const activity = expect.objectContaining({
    datasource: "ds_1",
    userIdTypes: ["user_id"],
    sql: String.raw`SELECT timestamp, user_id, event_name FROM growthbook_events WHERE project = 7 AND event_name NOT IN ('Member Left', 'a\'b\\') AND timestamp BETWEEN '{{startDate}}' AND '{{endDate}}'`,
  }) as unknown;
  expect(changes[0]?.[1]).toMatchObject({
    factTables: [
      { id: "agora_tea_orders" },
      { id: "agora_tea_sales" },
      { id: "agora_tea_activity", data: activity },
      { id: "agora_tea_memberships" },
    ],
    factMetrics: expect.arrayContaining([
      {
        id: "fact__agora_tea_aov",
        data: {
          name: "Average order value",
          description: catalogue.aov.formula.en,
          metricType: "ratio",
          numerator: { factTableId: "agora_tea_sales", column: "amount" },
          denominator: { factTableId: "agora_tea_orders", column: "$$count" },
          inverse: false,
          windowSettings: { type: "conversion", windowValue: 14, windowUnit: "days" },
        },
      },
    ]) as unknown,
  });
  server.use(
    http.post(`${HOST}/api/v1/bulk-import/facts`, () =>
      HttpResponse.json({
        ...{ success: false, factTablesAdded: 0, factTablesUpdated: 0 },
        ...{ factMetricsAdded: 0, factMetricsUpdated: 0 },
        errors: [{ resourceType: "factTable", id: "agora_tea_sales", message: "no such view" }],
      }),
    ),
  );
  await expect(registerMetrics(api, project, "ds_1")).rejects.toMatchObject({
    code: "refused",
    message: "GrowthBook did not take agora_tea_sales (no such view).",
  });
});

test("experiments of GrowthBook come here, and follow it; their design stays ours", async () => {
  const sync = async () =>
    syncExperiments(place.control, place.stage.who(), {
      key: "tea-1",
      remote: await readRemoteExperiments(api),
    });
  const find = () => findExperiment({ db: place.control.db, project: place.stage.id }, "tasting");
  there = [
    remoteShape(),
    remoteShape({ id: "exp_2", trackingKey: "no key at all" }),
    remoteShape({
      id: "exp_3",
      trackingKey: "brewing",
      phases: [{ targetingCondition: "{", dateStarted: "" }],
    }),
    remoteShape({ id: "exp_4" }),
  ];
  expect(await sync()).toMatchObject({
    added: ["tasting"],
    failed: [
      {
        key: "no key at all",
        problems: [{ path: "trackingKey", message: expect.stringContaining("letters") }],
      },
      { key: "brewing", problems: [{ path: "targetingCondition", message: "is not written as JSON" }] },
      { key: "tasting", problems: [{ path: "trackingKey", message: "is there twice" }] },
    ],
  });
  expect(await find()).toMatchObject({
    name: "Tea tasting",
    status: "running",
    assignment: {
      hashAttribute: "id",
      seed: "tasting-seed",
      variations: [
        { key: "0", name: "Control", weight: 0.3 },
        { key: "1", name: "Tasting", weight: 0.7 },
      ],
      coverage: 0.5,
      namespace: { key: "checkout", from: 0, to: 0.4 },
      condition: { country: "CN" },
      bucketVersion: 1,
    },
    phases: [
      {
        from: "2026-03-02T00:00:00.000Z",
        to: null,
        seed: "tasting-seed",
        coverage: [{ at: "2026-03-02T00:00:00.000Z", share: 0.5 }],
      },
    ],
    release: null,
    design: {
      hypothesis: "Members order more.",
      goals: [{ kind: "catalogue", metric: "orders", windowDays: 14 }],
      guardrails: [{ kind: "catalogue", metric: "retention_d7" }],
      analysis: { engine: "bayesian" },
    },
  });

  const [phase] = remoteShape().phases;
  there = [
    remoteShape({
      status: "stopped",
      hypothesis: "They order less.",
      phases: [{ ...phase, dateEnded: "2026-03-09T12:00:00Z" }],
      resultSummary: {
        ...{ status: "won", winner: "var_b", conclusions: "", releasedVariationId: "var_b" },
        excludeFromPayload: false,
      },
    }),
  ];
  expect(await sync()).toEqual({ added: [], changed: ["tasting"], same: [], failed: [] });
  expect(await sync()).toEqual({ added: [], changed: [], same: ["tasting"], failed: [] });
  expect(await find()).toMatchObject({
    status: "stopped",
    turn: 2,
    phases: [{ to: "2026-03-09T12:00:00.000Z" }],
    release: { variation: "1", to: "covered" },
    design: { hypothesis: "Members order more." },
  });
  expect((await place.stage.audited()).map(({ action }) => action)).toEqual([
    "experiment.sync",
    "experiment.sync",
  ]);
  expect(await readExperiments(place.control, place.stage.id)).toHaveLength(1);
});

test("what GrowthBook leaves out of its answers is as it has it by default", () => {
  const { id, trackingKey, name, archived, status, hashAttribute, hashVersion, variations } = remoteShape();
  expect(
    remoteExperiment.parse({
      ...{ id, trackingKey, name, archived, status, hashAttribute, hashVersion, variations },
      phases: [],
    }),
  ).toMatchObject({ hypothesis: "", settings: { goals: [] }, resultSummary: { releasedVariationId: "" } });
});
