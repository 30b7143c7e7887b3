import type { Table } from "#queries/table";
import type { MatchedEffect } from "./matched-effect";

/** One row for each number that is held against each other; `runs` is how many activities or weeks it is known of. */
export const effectTable = ({ effects }: MatchedEffect, runs: "activities" | "weeks"): Table => ({
  columns: [
    ...["number", runs, "took_part", "did"],
    ...["naive", "naive_low", "naive_high", "matched", "matched_low", "matched_high"],
  ],
  rows: effects.map((one) => [
    ...[one.number, one.runs, one.took, one.did],
    ...[one.naive, one.matched].flatMap((difference) => [
      difference?.estimate ?? null,
      difference?.interval.low ?? null,
      difference?.interval.high ?? null,
    ]),
  ]),
});
