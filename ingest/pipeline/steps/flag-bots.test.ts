import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { flagBots } from "#ingest/pipeline/steps/flag-bots";

const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN";
const SPIDER = "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)";

test.each([
  [SPIDER, "bot:user-agent"],
  [PHONE, ""],
  [undefined, ""],
  [17, ""],
])("%s: %j, the first time and again", (userAgent, excluded) => {
  for (let time = 0; time < 2; time += 1) {
    const draft = exampleDraft({ context: { userAgent } });
    expect(flagBots(draft, EXAMPLE_ARRIVAL)).toBeNull();
    expect(draft.excluded).toBe(excluded);
  }
});

test("a robot's test stays a test", () => {
  const draft = exampleDraft({ excluded: "test:marked", context: { userAgent: SPIDER } });
  flagBots(draft, EXAMPLE_ARRIVAL);
  expect(draft.excluded).toBe("test:marked");
});

test.each([
  [{ webdriver: true }, "bot:automation"],
  [{ webdriver: false }, ""],
  [{ webdriver: "true" }, ""],
  [{ userAgentData: { brands: [{ brand: "HeadlessChrome", version: "130" }] } }, "bot:automation"],
  [{ userAgentData: { brands: [{ brand: "Chromium", version: "130" }] } }, ""],
  [{ userAgentData: { brands: "HeadlessChrome" } }, ""],
  [{ network: { org: "AMAZONAWS" } }, "bot:data-centre"],
  [{ network: { carrier: "China Mobile" } }, ""],
])("a browser that says %o of itself on a phone: %j", (context, excluded) => {
  const draft = exampleDraft({ context: { userAgent: PHONE, ...context } });
  flagBots(draft, EXAMPLE_ARRIVAL);
  expect(draft.excluded).toBe(excluded);
});
