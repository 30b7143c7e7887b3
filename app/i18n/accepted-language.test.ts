import { expect, it } from "vitest";
import { acceptedLanguage } from "./accepted-language";

it.each([
  [null, "en"],
  ["", "en"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en-GB,en;q=0.9,zh;q=0.8", "en"],
  ["fr,zh-TW;q=0.4,en;q=0.3", "zh"],
  ["en;q=0.2, zh;q=0.7", "zh"],
  ["zh;q=0, en;q=0.1", "en"],
  ["de-DE", "en"],
  ["zhx", "en"],
])("%s → %s", (header, expected) => {
  expect(acceptedLanguage(header)).toBe(expected);
});
