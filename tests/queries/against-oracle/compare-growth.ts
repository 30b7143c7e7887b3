import { STANDINGS } from "#queries/growth/accounted-members";
import { readAccountedMembers, readGrowthAccounting } from "#queries/growth/read-growth-accounting";
import type { Reader } from "#queries/scope";
import { type GrowthQuestion, oracleGrowth } from "../analyses-oracle/growth-accounting";
import type { Draws } from "../analyses-oracle/random-numbers";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

/** Asks the growth accounting of the warehouse and of the oracle as of `now` (ms), and says where they differ; `draws` choose whose members. */
export async function compareGrowth(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: GrowthQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, by, filter } = question;
  const seen = frame(period, now, by, filter);
  const { intervals } = await readGrowthAccounting(reader, seen);
  const expected = oracleGrowth(log, project, now, question);
  const counted = expected.map(({ day, complete, ...who }) => {
    const arrived = who.new.length + who.resurrected.length;
    const [active, dormant] = [arrived + who.returning.length, who.dormant.length];
    return {
      day,
      complete,
      new: who.new.length,
      returning: who.returning.length,
      resurrected: who.resurrected.length,
      dormant,
      active,
      quickRatio: dormant === 0 ? null : arrived / dormant,
    };
  });
  const problems = differences(intervals, counted);
  if (expected.length === 0) return problems;
  const one = draws.one(expected);
  const behind = {
    ...one,
    active: [...one.new, ...one.returning, ...one.resurrected],
  };
  const standing = draws.one([...STANDINGS, "active"] as const);
  const members = await readAccountedMembers(reader, seen, { day: one.day, standing });
  const who = behind[standing].toSorted();
  return [...problems, ...differences(names(members), who, `who is ${standing} on ${one.day}`)];
}
