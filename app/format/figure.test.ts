import { expect, it } from "vitest";
import { figure, figureWords } from "./figure";

const zh = { language: "zh", currency: "CNY" } as const;
const en = { language: "en", currency: "USD" } as const;

it.each([
  [12_345, "members", zh, { text: "1.2万", exact: "12,345", unit: "人" }],
  [12_345, "members", en, { text: "12.3k", exact: "12,345", unit: "members" }],
  [1, "members", en, { text: "1", exact: "1", unit: "member" }],
  [0.126, "number", en, { text: "0.13", exact: "0.126", unit: "" }],
  [302_400, "seconds", en, { text: "3.5 days", exact: "302,400 sec", unit: "" }],
  [0, "orders", zh, { text: "0", exact: "0", unit: "单" }],
  [0.12345, "share", en, { text: "12.3%", exact: "12.345%", unit: "" }],
  [0.5, "share", zh, { text: "50.0%", exact: "50.0%", unit: "" }],
  [-12.25, "points", en, { text: "−12.3", exact: "−12.25", unit: "points" }],
  [1.234, "per-member", en, { text: "1.23", exact: "1.234", unit: "each" }],
  [0.5, "per-day", zh, { text: "0.50", exact: "0.5", unit: "次/天" }],
  [40, "points", zh, { text: "40.0", exact: "40.0", unit: "分" }],
  ["244091.94", "money", en, { text: "$244.1k", exact: "$244,091.94", unit: "" }],
  ["88.8", "money", zh, { text: "¥88.80", exact: "¥88.80", unit: "" }],
] as const)("%s %s", (value, unit, style, expected) => {
  expect(figure(value, unit, style)).toEqual(expected);
});

it.each([
  "members",
  "orders",
  "invites",
  "days",
  "number",
  "seconds",
  "money",
  "share",
  "points",
  "per-day",
] as const)("writes no %s as a dash", (unit) => {
  expect(figure(null, unit, en)).toEqual({ text: "—", exact: "—", unit: "" });
  expect(figure(Number.NaN, unit, en)).toEqual({ text: "—", exact: "—", unit: "" });
});

it("puts the unit's word behind the figure", () => {
  expect(figureWords(1234, "members", en)).toBe("1,234 members");
  expect(figureWords(1234, "days", zh)).toBe("1,234 天");
  expect(figureWords(0.031, "share", zh)).toBe("3.1%");
});
