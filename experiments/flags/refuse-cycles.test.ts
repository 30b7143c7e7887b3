import { expect, test } from "vitest";
import { flagDefinition } from "./flag-definition";
import { refuseCycles } from "./refuse-cycles";

const flag = (key: string, ...needs: string[]) => ({
  key,
  definition: flagDefinition.parse({
    defaultValue: false,
    prerequisites: needs.map((need) => ({ flag: need, condition: { value: true } })),
  }),
});
const way = (given: ReturnType<typeof flag>, ...live: ReturnType<typeof flag>[]) => {
  try {
    refuseCycles(given, live);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

test("a flag may be needed by many and along several ways", () => {
  expect(way(flag("a", "b", "c"), flag("b", "d"), flag("c", "d"), flag("d"))).toBeNull();
});

test("itself, or others that need it, it may not need", () => {
  expect(way(flag("a", "a"))).toContain("a → a.");
  expect(way(flag("a", "x", "b"), flag("x", "y"), flag("y"), flag("b", "c"), flag("c", "a"))).toContain(
    "a → b → c → a.",
  );
});

test("what it needs now counts, not what it needed before; and a way round of others is not its own", () => {
  expect(way(flag("a"), flag("a", "b"), flag("b", "a"))).toBeNull();
  expect(way(flag("a", "b"), flag("b", "c"), flag("c", "b"))).toBeNull();
});
