import { expect, it } from "vitest";
import { isSameView, replacedView, viewSearch } from "./view-search";

it("keeps the shared choices and drops a page's own", () => {
  expect(viewSearch("?from=2026-01-01&tab=members&compare=year")).toBe("?from=2026-01-01&compare=year");
});

it("changes one, takes one out, and may end empty", () => {
  expect(viewSearch("?compare=year&bots=1", { compare: "none", bots: null })).toBe("?compare=none");
  expect(viewSearch("?bots=1", { bots: null })).toBe("");
});

it("puts another view in place of the whole one, and leaves a page's own", () => {
  expect(replacedView("?last=7d&tab=members&bots=1", "?compare=none&last=90d")).toBe(
    "?last=90d&tab=members&compare=none",
  );
  expect(replacedView("?from=2026-01-01&tab=members", "")).toBe("?tab=members");
});

it("knows a view again whatever its order and the page", () => {
  expect(isSameView("?last=7d&by=week", "?by=week&tab=members&last=7d")).toBe(true);
  expect(isSameView("?last=7d", "?last=7d&bots=1")).toBe(false);
});
