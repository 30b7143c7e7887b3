import { expect, test } from "vitest";
import { finalPersons, type Link } from "#ingest/identity/final-persons";

const link = (alias: string, person: string, time: string): Link => ({ alias, person, time });
const answers = (links: Link[]) => Object.fromEntries(finalPersons(links));

test("a chain is followed to its end, from wherever it is looked at", () => {
  const chain = [link("1", "2", "t1"), link("2", "3", "t2"), link("3", "4", "t0")];
  expect(answers(chain)).toEqual({ 1: "4", 2: "4", 3: "4" });
  expect(answers(chain.toReversed())).toEqual({ 1: "4", 2: "4", 3: "4" });
});

test("of a circle the latest link is let go, also for those that only lead into it", () => {
  const links = [
    link("9", "10", "t9"),
    link("10", "11", "t1"),
    link("11", "12", "t3"),
    link("12", "10", "t2"),
  ];
  const expected = { 9: "11", 10: "11", 11: "11", 12: "11" };
  expect(answers(links)).toEqual(expected);
  expect(answers(links.toReversed())).toEqual(expected);
});

test("of a circle whose links came together the greater id stays, as a number", () => {
  const links = [link("9", "10", "t1"), link("10", "9", "t1")];
  expect(answers(links)).toEqual({ 9: "10", 10: "10" });
  expect(answers(links.toReversed())).toEqual({ 9: "10", 10: "10" });
});

test("a chain of 200,000 links ends", () => {
  const links = Array.from({ length: 200_000 }, (_, n) => link(`${n}`, `${n + 1}`, "t"));
  const final = finalPersons(links);
  expect(final.get("0")).toBe("200000");
  expect(final.size).toBe(200_000);
});
