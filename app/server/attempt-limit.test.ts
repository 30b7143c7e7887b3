import { expect, it } from "vitest";
import { AttemptLimit } from "./attempt-limit";

const limit = () => new AttemptLimit({ limit: 2, windowMs: 10_000, capacity: 2 });

it("lets the allowed number pass and then tells the wait", () => {
  const attempts = limit();
  expect([0, 1_000, 2_000, 9_500].map((now) => attempts.attempt("a", now))).toEqual([0, 0, 8, 1]);
});

it("begins anew after the window", () => {
  const attempts = limit();
  for (const now of [0, 1, 2]) attempts.attempt("a", now);
  expect(attempts.attempt("a", 10_000)).toBe(0);
});

it("keeps keys apart and forgives one", () => {
  const attempts = limit();
  for (const key of ["a", "a", "b", "b"]) expect(attempts.attempt(key, 0)).toBe(0);
  attempts.forgive("a");
  expect(attempts.attempt("a", 0)).toBe(0);
  expect(attempts.attempt("b", 0)).toBe(10);
});

it("forgets the oldest key when there are too many", () => {
  const attempts = limit();
  for (const key of ["a", "a", "b", "c"]) attempts.attempt(key, 0);
  expect(attempts.attempt("a", 0)).toBe(0);
});
