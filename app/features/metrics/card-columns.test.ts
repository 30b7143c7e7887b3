import { expect, test } from "vitest";
import { cardColumns } from "./card-columns";

test.each([
  [1, "sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4"],
  [4, "sm:grid-cols-2 lg:grid-cols-2 xl:grid-cols-4"],
  [5, "sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-3"],
  [7, "sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4"],
  [9, "sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-3"],
  [13, "sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5"],
])("%i cards stand in %s", (count, columns) => expect(cardColumns(count)).toBe(columns));
