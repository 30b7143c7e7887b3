import { expect, it } from "vitest";
import { viewSearch } from "./view-search";

it("keeps the shared choices and drops a page's own", () => {
  expect(viewSearch("?from=2026-01-01&tab=members&compare=year")).toBe("?from=2026-01-01&compare=year");
});

it("changes one, takes one out, and may end empty", () => {
  expect(viewSearch("?compare=year&bots=1", { compare: "none", bots: null })).toBe("?compare=none");
  expect(viewSearch("?bots=1", { bots: null })).toBe("");
});
