import type { JsonObject } from "../message";

const PHONE_ANDROID = "Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko)";
const PHONE_APPLE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

/** What members browse with. */
export const USER_AGENTS = [
  `${PHONE_ANDROID} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49.2600`,
  `${PHONE_APPLE} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`,
  `${PHONE_ANDROID} Chrome/124.0.0.0 Mobile Safari/537.36`,
  `${PHONE_APPLE} Version/17.5 Mobile/15E148 Safari/604.1`,
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
] as const;

/** What robots say they are. */
export const BOT_AGENTS = [
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
  "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  "python-requests/2.31.0",
] as const;

export const LOCALES = ["zh-CN", "zh-CN", "zh-CN", "zh-CN", "zh-CN", "zh-TW", "en-US"] as const;

/** The context that a browser's SDK sends along. */
export function browserContext(userAgent: string, locale: string, sessionId: string): JsonObject {
  return { library: { name: "analytics.js", version: "2.11.1" }, userAgent, locale, sessionId };
}

/** The context of what the shop's own servers report. */
export const SERVER_CONTEXT: JsonObject = { library: { name: "@segment/analytics-node", version: "3.1.0" } };
