import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { putChannel } from "#ingest/pipeline/steps/put-channel";

const campaign = { source: "newsletter", name: "autumn" };

test.each([
  [{}, {}, ""],
  [{ channel: "douyin" }, { campaign }, "douyin"],
  [{}, { campaign }, "newsletter"],
  [{ channel: "" }, { campaign }, "newsletter"],
  [{}, { campaign: "autumn" }, ""],
  [{}, { campaign: { source: ["x"] } }, ""],
])("properties %o, context %o: %s", (properties, context, channel) => {
  const draft = exampleDraft({ properties, context });
  expect(putChannel(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft.channel).toBe(channel);
});

test("too long a channel is refused where it stands", () => {
  const long = "x".repeat(513);
  expect(putChannel(exampleDraft({ properties: { channel: long } }), EXAMPLE_ARRIVAL)).toMatchObject({
    path: "properties.channel",
  });
  const context = { campaign: { source: long } };
  expect(putChannel(exampleDraft({ context }), EXAMPLE_ARRIVAL)).toMatchObject({
    path: "context.campaign.source",
  });
});
