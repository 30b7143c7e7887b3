import { rfmAnalysis } from "#queries/segments/rfm-analysis";
import { RFM_SEGMENTS, SPENDING_TIERS } from "#queries/segments/rfm-segments";
import type { Reader } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { exactSum } from "../analyses-oracle/exact-sum";
import { addDays } from "../analyses-oracle/local-days";
import type { Draws } from "../analyses-oracle/random-numbers";
import {
  type OracleCustomer,
  oracleRfm,
  oracleSegment,
  oracleTier,
  type RfmQuestion,
} from "../analyses-oracle/rfm";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import { randomSpan } from "./random-questions";
import type { StagedLog } from "./staged-log";

export const randomRfmQuestion = (draws: Draws, from: string, days: number): RfmQuestion =>
  randomSpan(draws, from, days);

/** Asks for customers' scores of the warehouse and of the oracle, and says where they differ; `draws` choose whose members. */
export async function compareRfm(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  { period, filter }: RfmQuestion,
  draws: Draws,
): Promise<string[]> {
  const seen = frame(period, now, "day", filter);
  const found = await answerOf(rfmAnalysis, reader, seen, {});
  const tomorrow = addDays(localDayIn(project.zone)(now), 1);
  const day = period.to < tomorrow ? period.to : tomorrow;
  const dayBefore = period.from < day ? period.from : day;
  const after = oracleRfm(log, project, day, filter);
  const before = oracleRfm(log, project, dayBefore, filter);

  const all = [...after.values()];
  const total = Number(exactSum(all.map(({ sales }) => sales)));
  const of = (own: readonly OracleCustomer[]) => {
    const sales = exactSum(own.map((one) => one.sales));
    return { members: own.length, sales, share: total === 0 ? null : Number(sales) / total };
  };
  const segmentIn = (customers: ReadonlyMap<string, OracleCustomer>, person: string) => {
    const customer = customers.get(person);
    return customer === undefined ? null : oracleSegment(customer);
  };
  const moveOf = (person: string) => `${segmentIn(before, person)} ${segmentIn(after, person)}`;
  const everybody = [...new Set([...before.keys(), ...after.keys()])];
  const written = <Some extends { sales: string }>(one: Some) => ({ ...one, sales: exactSum([one.sales]) });
  const problems = differences(
    {
      ...found,
      customers: written(found.customers),
      grid: found.grid.map(written),
      segments: found.segments.map(written),
      tiers: found.tiers.map(written),
      moves: Object.fromEntries(found.moves.map((one) => [`${one.before} ${one.after}`, one.members])),
    },
    {
      ...{ day, dayBefore, customers: of(all) },
      grid: [1, 2, 3, 4, 5].flatMap((recency) =>
        [1, 2, 3, 4, 5].map((frequency) => ({
          ...{ recency, frequency },
          ...of(all.filter((one) => one.recency === recency && one.frequency === frequency)),
        })),
      ),
      segments: RFM_SEGMENTS.map((segment) => ({
        segment,
        ...of(all.filter((one) => oracleSegment(one) === segment)),
      })),
      tiers: SPENDING_TIERS.map((tier) => ({ tier, ...of(all.filter((one) => oracleTier(one) === tier)) })),
      moves: Object.fromEntries(
        everybody.map(moveOf).map((move) => [move, everybody.filter((one) => moveOf(one) === move).length]),
      ),
    },
  );

  const person = draws.one(everybody.length > 0 ? everybody : [""]);
  const place = {
    segment_before: segmentIn(before, person) ?? "none",
    segment: segmentIn(after, person) ?? "none",
  };
  const expected = everybody.filter(
    (one) =>
      (segmentIn(before, one) ?? "none") === place.segment_before &&
      (segmentIn(after, one) ?? "none") === place.segment,
  );
  const listed = await membersAt(rfmAnalysis, reader, seen, place);
  return [...problems, ...differences(names(listed), expected.toSorted(), JSON.stringify(place))];
}
