import { expect, test } from "vitest";
import { Random } from "#ingest/simulator/chance/random";
import { dueOf, judge } from "./judge";
import { createLedger, type Ledger } from "./ledger";
import type { Found } from "./orders";

/** Messages 0 to 9 were sent, all but 3 and 9 acknowledged; number 0 belongs into quarantine. */
function ledgerOfTen(): Ledger {
  const ledger = createLedger(new Random().reset(1, 1, 1));
  ledger.draw(10);
  ledger.acknowledge([0, 1, 2, 4, 5, 6, 7, 8]);
  return ledger;
}

const GOOD: Found = {
  events: { rows: 8, distinct: 8, numbers: [1, 2, 3, 4, 5, 6, 7, 8] },
  quarantine: { rows: 1, distinct: 1, numbers: [0] },
  rollups: { member_days_mv: 0 },
  differences: { shop: 0 },
  leftOver: [],
};

const verdictOn = (changes: Partial<Found>, from = 0) => {
  const ledger = ledgerOfTen();
  return judge({ ...GOOD, ...changes }, dueOf(ledger, from), ledger);
};

test("what was not acknowledged may be stored or not", () => {
  expect(verdictOn({})).toEqual({ missing: 0, doubled: 0, wrong: [] });
  const without = { rows: 7, distinct: 7, numbers: [1, 2, 4, 5, 6, 7, 8] };
  expect(verdictOn({ events: without })).toEqual({ missing: 0, doubled: 0, wrong: [] });
});

test("what was acknowledged has to be there, from the number on that is looked at", () => {
  const lacking = { events: { rows: 6, distinct: 6, numbers: [2, 3, 5, 6, 7, 8] } };
  expect(verdictOn(lacking)).toEqual({ missing: 2, doubled: 0, wrong: ["events lacks m1, m4 …"] });
  expect(verdictOn(lacking, 3)).toMatchObject({ missing: 1 });
});

test("a row twice is counted, wherever it is", () => {
  const twice = { rows: 10, distinct: 8, numbers: [1, 1, 2, 3, 4, 5, 6, 7, 8, 8] };
  expect(verdictOn({ events: twice })).toMatchObject({ doubled: 2, missing: 0 });
});

test("what is in the wrong table, or was never sent, is told", () => {
  expect(verdictOn({ events: { rows: 2, distinct: 2, numbers: [0, 12] } }).wrong).toContain(
    "events holds 2 that do not belong there",
  );
});

test("a ledger that does not balance is told", () => {
  const { wrong } = verdictOn({ differences: { shop: 0, app: -2 } });
  expect(wrong).toEqual(["the ledger of app is off by -2 lines"]);
});

test("rollups that differ and lines set aside are told", () => {
  const { wrong } = verdictOn({ rollups: { member_days_mv: 2 }, leftOver: ["events-1.corrupt"] });
  expect(wrong).toEqual(["member_days_mv: 2 rows differ from the events", "set aside: events-1.corrupt"]);
});
