import { carefulStore } from "../core/careful-store";
import { newId } from "../core/identity";
import { jsonOf } from "../core/json-of";
import type { Platform } from "../core/platform";

const browserStore = carefulStore({
  get: (key) => localStorage.getItem(key),
  set: (key, value) => localStorage.setItem(key, value),
  remove: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
});

/** The parameters of the address that say where a visitor came from. */
function campaignOf(search: string): object | undefined {
  const params = new URLSearchParams(search);
  const found = ["source", "medium", "campaign", "term", "content"]
    .map((name) => [name === "campaign" ? "name" : name, params.get(`utm_${name}`)] as const)
    .filter(([, value]) => value);
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

const canOutlive = () => "keepalive" in Request.prototype;

/** A page in a browser. */
export function browserPlatform(version: string): Platform {
  const time = { now: () => Date.now(), random: () => Math.random() };
  return {
    ...time,
    library: { name: "agora-browser", version },
    owner: newId(time),
    store: browserStore,
    // TRICKY: a text goes as text/plain unless told otherwise, a "simple" request: no preflight, so it also gets out of a
    // page that is being closed.
    post: async (url, body) => {
      const response = await fetch(url, {
        method: "POST",
        body,
        keepalive: true,
        credentials: "omit",
      });
      const text = await response.text();
      return { status: response.status, retryAfter: response.headers.get("retry-after"), body: jsonOf(text) };
    },
    handOver: (url, body) => !canOutlive() && navigator.sendBeacon(url, body),
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    context: () => {
      const { pathname, search, href } = location;
      const campaign = campaignOf(search);
      return {
        page: { path: pathname, search, url: href, title: document.title, referrer: document.referrer },
        locale: navigator.language,
        userAgent: navigator.userAgent,
        ...(campaign && { campaign }),
      };
    },
    watch: ({ leave, online }) => {
      addEventListener("pagehide", leave);
      addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") leave();
      });
      addEventListener("online", online);
    },
  };
}
