import type { JsonObject } from "#ingest/pipeline/values/json-object";

/** Where what PostHog's libraries put beside an event's own properties has its place in our context. */
const PLACES: Record<string, readonly string[]> = {
  $lib: ["library", "name"],
  $lib_version: ["library", "version"],
  $session_id: ["sessionId"],
  $raw_user_agent: ["userAgent"],
  $current_url: ["page", "url"],
  $pathname: ["page", "path"],
  $referrer: ["page", "referrer"],
  title: ["page", "title"],
  $timezone: ["timezone"],
  $browser_language: ["locale"],
  $ip: ["ip"],
  utm_source: ["campaign", "source"],
  utm_medium: ["campaign", "medium"],
  utm_campaign: ["campaign", "name"],
  utm_term: ["campaign", "term"],
  utm_content: ["campaign", "content"],
};

/**
 * Parts what PostHog's libraries put beside an event's own properties from these: what we know has its place in the
 * context, all else that begins with "$" is kept under `posthog`. "$direct" as a referrer means that there is none.
 */
export function contextOf(sent: JsonObject): { properties: JsonObject; context: JsonObject } {
  const own: [string, unknown][] = [];
  const rest: [string, unknown][] = [];
  const context: JsonObject = {};
  for (const [name, value] of Object.entries(sent)) {
    const place = Object.hasOwn(PLACES, name) ? PLACES[name] : undefined;
    if (place === undefined) {
      if (name.startsWith("$")) rest.push([name, value]);
      else if (name !== "token" && name !== "distinct_id") own.push([name, value]);
    } else if (value !== null && value !== "" && value !== "$direct") {
      put(context, place, value);
    }
  }
  if (rest.length > 0) context["posthog"] = Object.fromEntries(rest);
  return { properties: Object.fromEntries(own), context };
}

function put(context: JsonObject, [first = "", second]: readonly string[], value: unknown): void {
  if (second === undefined) context[first] = value;
  else context[first] = { ...Object(context[first]), [second]: value };
}
