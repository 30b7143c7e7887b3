/** An experiment as GrowthBook's REST API answers with it, but for what is given. */
export const remoteShape = (changes: Record<string, unknown> = {}) => ({
  id: "exp_1",
  trackingKey: "tasting",
  dateCreated: "2026-03-01T00:00:00.000Z",
  dateUpdated: "2026-03-01T00:00:00.000Z",
  name: "Tea tasting",
  type: "standard",
  project: "prj_tea",
  hypothesis: "Members order more.",
  description: "",
  tags: [],
  owner: "Lin",
  archived: false,
  status: "running",
  autoRefresh: true,
  hashAttribute: "id",
  hashVersion: 2,
  disableStickyBucketing: false,
  bucketVersion: 1,
  minBucketVersion: 0,
  variations: [
    { variationId: "var_a", key: "0", name: "Control", description: "", screenshots: [] },
    { variationId: "var_b", key: "1", name: "Tasting", description: "", screenshots: [] },
  ],
  phases: [
    {
      name: "Main",
      dateStarted: "2026-03-02T00:00:00.000Z",
      dateEnded: "",
      reasonForStopping: "",
      seed: "tasting-seed",
      coverage: 0.5,
      trafficSplit: [
        { variationId: "var_a", weight: 0.3 },
        { variationId: "var_b", weight: 0.7 },
      ],
      namespace: { namespaceId: "checkout", range: [0, 0.4] },
      targetingCondition: '{"country":"CN"}',
      savedGroupTargeting: [],
    },
  ],
  settings: {
    datasourceId: "ds_1",
    assignmentQueryId: "user_id",
    statsEngine: "bayesian",
    goals: [{ metricId: "fact__agora_tea-1_orders", overrides: {} }, { metricId: "met_elsewhere" }],
    secondaryMetrics: [],
    guardrails: [{ metricId: "fact__agora_tea-1_retention_d7", overrides: {} }],
  },
  ...changes,
});

/** A flag as GrowthBook's REST API answers with it. */
export const featureShape = (id: string, production: boolean) => ({
  id,
  archived: false,
  description: "",
  owner: "Lin",
  project: "prj_tea",
  valueType: "boolean",
  defaultValue: "false",
  tags: [],
  environments: { production: { enabled: production }, dev: { enabled: true } },
  rules: [],
});

/** One page of a list. */
export const pageShape = (name: string, all: readonly unknown[], query: URLSearchParams) => {
  const limit = Number(query.get("limit"));
  const offset = Number(query.get("offset"));
  const items = all.slice(offset, offset + limit);
  const hasMore = offset + items.length < all.length;
  return {
    [name]: items,
    limit,
    offset,
    count: items.length,
    total: all.length,
    hasMore,
    nextOffset: hasMore ? offset + items.length : null,
  };
};
