import { expect, test } from "vitest";
import { createProjectBooks } from "#server/door/project-books";

const PROJECT = { id: 7, zone: "Asia/Shanghai", currency: "CNY" };
const NOTHING = { erased: [], withdrawn: [], rates: [] };

test("a rate holds from its day until the next one given, and for its own project", () => {
  const books = createProjectBooks();
  const { rateOn } = books.complete(PROJECT);
  expect(rateOn?.("USD", "2026-03-10")).toBeNull();
  books.inform([
    {
      ...NOTHING,
      project: 7,
      rates: [
        { currency: "USD", day: "2026-03-01", rate: "7.1" },
        { currency: "EUR", day: "2026-03-01", rate: "7.9" },
        { currency: "USD", day: "2026-03-10", rate: "7.2" },
      ],
    },
    { ...NOTHING, project: 8, rates: [{ currency: "GBP", day: "2026-01-01", rate: "9" }] },
  ]);
  const on = (day: string) => rateOn?.("USD", day);
  expect([on("2026-02-28"), on("2026-03-01"), on("2026-03-09"), on("2026-03-10"), on("2027-01-01")]).toEqual([
    null,
    "7.1",
    "7.1",
    "7.2",
    "7.2",
  ]);
  expect(rateOn?.("GBP", "2026-03-10")).toBeNull();
});

test("a guard outlives what it is told, and forgets who is blocked no more", () => {
  const books = createProjectBooks();
  const { guard } = books.complete(PROJECT);
  guard?.noteConsent("1", false);
  books.inform([{ ...NOTHING, project: 7, erased: ["2"] }]);
  expect(["1", "2", "3"].map((person) => guard?.refuses(person))).toEqual([
    "consent-withdrawn",
    "erased",
    null,
  ]);
  expect(books.complete(PROJECT).guard).toBe(guard);
  books.inform([]);
  expect(["1", "2"].map((person) => guard?.refuses(person))).toEqual(["consent-withdrawn", null]);
});
