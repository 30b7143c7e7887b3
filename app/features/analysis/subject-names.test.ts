import { expect, test } from "vitest";
import { subjectNames } from "./subject-names";

const WORDS: Record<string, string> = { "member.stage": "Stage", "join.campaign": "Joined by campaign" };
const wordOf = (subject: string) => WORDS[subject] ?? subject.replace(/^.*\./, "");
const { called, meant } = subjectNames(
  ["member.stage", "join.campaign", "property.city", "trait.city", "trait.vip"],
  wordOf,
);

test.each([
  ["member.stage", "Stage"],
  ["trait.vip", "vip"],
  ["trait.city", "trait.city"],
  ["property.city", "property.city"],
  ["", ""],
])("%s is called %s, and means itself again", (subject, name) => {
  expect(called(subject)).toBe(name);
  expect(meant(name)).toBe(subject);
});

test.each([
  ["member.stage", "member.stage"],
  [" stage ", "member.stage"],
  ["JOINED BY CAMPAIGN", "join.campaign"],
  ["city", "city"],
  ["property.weight", "property.weight"],
])("who writes %j means %s", (text, subject) => {
  expect(meant(text)).toBe(subject);
});
