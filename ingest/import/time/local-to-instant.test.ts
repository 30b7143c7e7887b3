import { expect, test } from "vitest";
import { localToInstant } from "./local-to-instant";

const instant = (zone: string, wall: string) =>
  new Date(localToInstant(zone)(Date.parse(`${wall}Z`))).toISOString();

test.each([
  ["UTC", "1997-01-18T00:00:00", "1997-01-18T00:00:00.000Z"],
  ["Asia/Shanghai", "2024-03-01T00:00:00", "2024-02-29T16:00:00.000Z"],
  ["Asia/Kathmandu", "2024-03-01T00:00:00", "2024-02-29T18:15:00.000Z"],
  ["America/New_York", "2024-07-01T12:00:00", "2024-07-01T16:00:00.000Z"],
  ["America/New_York", "2024-01-01T12:00:00", "2024-01-01T17:00:00.000Z"],
])("%s at %s", (zone, wall, expected) => {
  expect(instant(zone, wall)).toBe(expected);
});

test.each([
  // Berlin, 31 March 2024: at 02:00 clocks go to 03:00.
  ["Europe/Berlin", "2024-03-31T01:59:59", "2024-03-31T00:59:59.000Z"],
  ["Europe/Berlin", "2024-03-31T02:30:00", "2024-03-31T01:30:00.000Z"],
  ["Europe/Berlin", "2024-03-31T03:00:00", "2024-03-31T01:00:00.000Z"],
  // Santiago, 8 September 2024: midnight itself is left out.
  ["America/Santiago", "2024-09-08T00:00:00", "2024-09-08T04:00:00.000Z"],
  // Samoa left out the whole of 30 December 2011.
  ["Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T22:00:00.000Z"],
])("%s where clocks go forward: %s", (zone, wall, expected) => {
  expect(instant(zone, wall)).toBe(expected);
});

test.each([
  // Berlin, 27 October 2024: at 03:00 clocks go back to 02:00.
  ["Europe/Berlin", "2024-10-27T01:59:59", "2024-10-26T23:59:59.000Z"],
  ["Europe/Berlin", "2024-10-27T02:30:00", "2024-10-27T00:30:00.000Z"],
  ["Europe/Berlin", "2024-10-27T03:00:00", "2024-10-27T02:00:00.000Z"],
  // Lord Howe goes back by half an hour only, at 02:00 on 7 April 2024.
  ["Australia/Lord_Howe", "2024-04-07T01:45:00", "2024-04-06T14:45:00.000Z"],
])("%s where clocks go back takes the first: %s", (zone, wall, expected) => {
  expect(instant(zone, wall)).toBe(expected);
});

test("an unknown zone is refused", () => {
  expect(() => localToInstant("Mars/Olympus")).toThrow(RangeError);
});
