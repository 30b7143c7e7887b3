import { expect, test } from "vitest";
import { readEvent } from "#ingest/dialects/posthog/read-event";
import { Refusal } from "#ingest/pipeline/refusal";

const EVENT = { event: "Tea Poured", distinct_id: "anna", uuid: "u-1", timestamp: "2026-03-10T12:00:00Z" };

test("an event of a server", () => {
  const properties = { cups: 2, $lib: "posthog-node", $lib_version: "5.70.0", $is_server: true };
  expect(readEvent({ ...EVENT, properties }, "2026-03-10T12:00:01Z")).toEqual({
    kind: "track",
    messageId: "u-1",
    userId: "anna",
    anonymousId: "",
    previousId: "",
    name: "Tea Poured",
    timestamp: "2026-03-10T12:00:00Z",
    sentAt: "2026-03-10T12:00:01Z",
    properties: { cups: 2 },
    context: { library: { name: "posthog-node", version: "5.70.0" }, posthog: { $is_server: true } },
  });
});

test("what a browser says of itself has its place in the context", () => {
  const properties = {
    $current_url: "https://tea.example/shop?x=1",
    $pathname: "/shop",
    $referrer: "$direct",
    $session_id: "s-1",
    $raw_user_agent: "Mozilla/5.0",
    utm_source: "wechat",
    utm_campaign: "spring",
    utm_medium: null,
  };
  expect(readEvent({ ...EVENT, properties }, null)).toMatchObject({
    properties: {},
    context: {
      page: { url: "https://tea.example/shop?x=1", path: "/shop" },
      sessionId: "s-1",
      userAgent: "Mozilla/5.0",
      campaign: { source: "wechat", name: "spring" },
    },
  });
});

test.each([
  ["signed in", { $is_identified: true }, { userId: "anna", anonymousId: "" }],
  ["nobody signed in", { $is_identified: false }, { userId: "", anonymousId: "anna" }],
  ["no profile wanted", { $process_person_profile: false }, { userId: "", anonymousId: "anna" }],
])("who it was: %s", (_, properties, who) => {
  expect(readEvent({ ...EVENT, properties }, null)).toMatchObject(who);
});

test("an identification joins the anonymous id, and says the traits wherever they stand", () => {
  const properties = {
    $anon_distinct_id: "d-1",
    $set: { tier: "gold" },
    $set_once: { tier: "new", from: "ad" },
  };
  expect(
    readEvent({ ...EVENT, event: "$identify", properties, $set: { city: "Wuhan" } }, null),
  ).toMatchObject({
    kind: "identify",
    userId: "anna",
    anonymousId: "d-1",
    properties: { tier: "gold", from: "ad", city: "Wuhan" },
  });
});

test("an alias", () => {
  expect(readEvent({ ...EVENT, event: "$create_alias", properties: { alias: "old" } }, null)).toMatchObject({
    kind: "alias",
    userId: "anna",
    previousId: "old",
  });
});

test.each([
  [9, "NPS Answered", { survey_id: "s", score: 9 }],
  ["10", "NPS Answered", { survey_id: "s", score: 10 }],
  [11, "survey sent", {}],
  ["very good", "survey sent", {}],
  [null, "survey sent", {}],
])("a survey answered with %j", ($survey_response, name, properties) => {
  const sent = { ...EVENT, event: "survey sent", properties: { $survey_id: "s", $survey_response } };
  expect(readEvent(sent, null)).toMatchObject({ name, properties });
});

test.each([
  ["test", "Experiment Viewed", { experiment_id: "feed", variation_id: "test" }],
  [true, "$feature_flag_called", {}],
])("a flag that answers %j", ($feature_flag_response, name, properties) => {
  const sent = { $feature_flag: "feed", $feature_flag_response };
  expect(readEvent({ ...EVENT, event: "$feature_flag_called", properties: sent }, null)).toMatchObject({
    name,
    properties,
  });
});

test("a sender that trusts its own clock is not corrected", () => {
  const properties = { $ignore_sent_at: true };
  expect(readEvent({ ...EVENT, properties }, "2026-03-10T13:00:00Z")).toMatchObject({ sentAt: null });
});

test("instead of a time, how long before it was sent", () => {
  const { timestamp: _, ...event } = EVENT;
  expect(readEvent({ ...event, offset: 1500 }, "2026-03-10T12:00:10Z")).toMatchObject({
    timestamp: Date.parse("2026-03-10T12:00:08.500Z"),
    sentAt: "2026-03-10T12:00:10Z",
  });
});

test.each([
  ["nothing", null, ""],
  ["no name", { distinct_id: "anna" }, "event"],
  ["properties that are none", { ...EVENT, properties: [1] }, "properties"],
  ["an id that is none", { ...EVENT, distinct_id: {} }, "distinct_id"],
])("refused: %s", (_, piece, path) => {
  const refused = readEvent(piece, null);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: "invalid-field", path });
});
