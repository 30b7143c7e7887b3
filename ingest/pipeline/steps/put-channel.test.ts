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

const joined = (properties: Record<string, unknown>, page: Record<string, unknown> = {}) => {
  const draft = exampleDraft({ name: "Member Joined", properties, context: { page } });
  expect(putChannel(draft, EXAMPLE_ARRIVAL)).toBeNull();
  return draft.channel;
};
const OURS = "https://tea.example/join";

test.each([
  ["what the sender says", { channel: "kol", utm_source: "weibo", live_code: "lc_1" }, {}, "kol"],
  ["a campaign's tag", { utm_source: "weibo", live_code: "lc_1" }, {}, "weibo"],
  ["the tag of the page's address", { live_code: "lc_1" }, { search: "?a=1&utm_source=ads" }, "ads"],
  ["the same in the whole address", {}, { url: `${OURS}?utm_source=%E5%BE%AE%E5%8D%9A#x` }, "微博"],
  ["a live code", { live_code: "lc_1", inviter_id: "ben" }, {}, "live_code"],
  ["an inviter", { inviter_id: "ben" }, { referrer: "https://weibo.com/" }, "invite"],
  ["a page that refers to us", {}, { referrer: "https://mp.weixin.qq.com/s/abc", url: OURS }, "wechat"],
  ["a page nobody knows", {}, { referrer: "https://www.blog.example/x", url: OURS }, "blog.example"],
  ["a page of ours", {}, { referrer: "https://tea.example/", url: OURS }, "organic"],
  ["what only looks like a known page", {}, { referrer: "https://notweibo.com/" }, "notweibo.com"],
  ["what is no page", {}, { referrer: "javascript:alert(1)" }, "organic"],
  ["nothing", {}, {}, "organic"],
])("a join by %s", (_, properties, page, channel) => {
  expect(joined(properties, page)).toBe(channel);
});

test("only a join is attributed to what led to it", () => {
  const context = { page: { referrer: "https://weibo.com/" } };
  const draft = exampleDraft({ properties: { live_code: "lc_1", inviter_id: "ben" }, context });
  putChannel(draft, EXAMPLE_ARRIVAL);
  expect(draft.channel).toBe("");
});
