const PAGES = ["home", "feed", "shop", "activity", "profile"];

/** A message as a shop's app sends it, about 700 bytes: of one of 5,000 members, just now. */
export function typicalMessage(id: string, n: number, now: string): object {
  const member = (n * 7919) % 5000;
  return {
    type: "track",
    event: n % 20 === 0 ? "Product Added" : "Content Viewed",
    messageId: id,
    userId: `member-${member}`,
    anonymousId: `5f0c8e1a-7d2b-4c59-9a3e-${String(member).padStart(12, "0")}`,
    timestamp: now,
    properties: {
      content_id: `c-${n % 700}`,
      content_type: "post",
      category: `topic-${n % 12}`,
      position: n % 30,
      price: (n % 400) / 4,
      from_feed: n % 3 === 0,
    },
    context: {
      library: { name: "analytics.js", version: "npm:next-1.84.3" },
      userAgent:
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
      locale: "zh-CN",
      timezone: "Asia/Shanghai",
      page: {
        path: `/${PAGES[n % PAGES.length]}`,
        referrer: "",
        url: `https://shop.example.com/${PAGES[n % PAGES.length]}`,
      },
    },
  };
}
