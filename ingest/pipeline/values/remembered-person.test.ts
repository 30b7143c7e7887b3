import { expect, test } from "vitest";
import { personId } from "#store/events/person-id";
import { rememberedPerson } from "./remembered-person";

test("a name is the same person whether it is remembered or not", () => {
  const names = [
    "anna",
    "1 anna",
    "x".repeat(65),
    ...Array.from({ length: 60_000 }, (_, n) => `m${n}`),
    "anna",
  ];
  for (const project of [1, 11]) {
    expect(names.filter((name) => rememberedPerson(project, name) !== personId(project, name))).toEqual([]);
  }
});
