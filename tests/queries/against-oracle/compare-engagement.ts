import { concentrationAnalysis } from "#queries/engagement/concentration-analysis";
import { reciprocityAnalysis } from "#queries/engagement/reciprocity-analysis";
import { rhythmAnalysis } from "#queries/engagement/rhythm-analysis";
import type { Reader } from "#queries/scope";
import { oracleInteractions } from "../analyses-oracle/interactions";
import type { Draws } from "../analyses-oracle/random-numbers";
import { oracleReciprocity } from "../analyses-oracle/reciprocity";
import { oracleRhythm } from "../analyses-oracle/rhythm";
import type { StickinessQuestion } from "../analyses-oracle/stickiness";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import { leftOutOf } from "./left-out";
import type { StagedLog } from "./staged-log";

const SHARES = [1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/** Asks the rhythm, the concentration and the reciprocity of the warehouse and of the oracle as of `now` (ms), and says where they differ. */
export async function compareEngagement(
  reader: Reader,
  staged: StagedLog,
  now: number,
  question: StickinessQuestion,
  draws: Draws,
): Promise<string[]> {
  return [
    ...(await compareRhythm(reader, staged, now, question, draws)),
    ...(await compareConcentration(reader, staged, now, question, draws)),
    ...(await compareReciprocity(reader, staged, now, question, draws)),
  ];
}

async function compareRhythm(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: StickinessQuestion,
  draws: Draws,
): Promise<string[]> {
  const seen = frame(question.period, now, "day", question.filter);
  const { cells } = await answerOf(rhythmAnalysis, reader, seen, {});
  const hours = oracleRhythm(log, project, now, question);
  const expected = cells.map(({ weekday, hour }) => {
    const one = hours.find((found) => found.weekday === weekday && found.hour === hour);
    const events = one?.done.length ?? 0;
    const passed = one?.hours ?? 0;
    return {
      ...{ weekday, hour, events, members: new Set(one?.done).size, hours: passed },
      rate: passed === 0 ? null : events / passed,
    };
  });
  const problems = [
    ...differences(cells, expected, "rhythm", 1e-9),
    ...differences(cells.length, 168, "cells"),
    ...differences(cells[0]?.weekday, project.weekStart === 0 ? 7 : project.weekStart, "first weekday"),
  ];
  const busy = hours.filter(({ done }) => done.length > 0);
  if (busy.length === 0) return problems;
  const { weekday, hour, done } = draws.one(busy);
  const listed = await membersAt(rhythmAnalysis, reader, seen, { weekday, hour });
  return [
    ...problems,
    ...differences(names(listed), [...new Set(done)].toSorted(), `who at ${hour} on ${weekday}`),
  ];
}

async function compareConcentration(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: StickinessQuestion,
  draws: Draws,
): Promise<string[]> {
  const seen = frame(question.period, now, "day", question.filter);
  const found = await answerOf(concentrationAnalysis, reader, seen, {});
  const times = oracleInteractions(log, project, question);
  const sorted = [...times.values()].toSorted((a, b) => b - a);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const first = (percent: number) => sorted.slice(0, Math.ceil((percent * sorted.length) / 100));
  const all = sum(sorted);
  const expected = {
    members: sorted.length,
    interactions: all,
    curve: SHARES.map((percent) => ({
      of: percent / 100,
      members: first(percent).length,
      share: all === 0 ? null : sum(first(percent)) / all,
    })),
  };
  // Which of equals are among the first is for the ids to say, so their numbers are compared.
  const top = draws.one(SHARES);
  const listed = names(await membersAt(concentrationAnalysis, reader, seen, { top }));
  const theirs = listed.map((name) => times.get(name) ?? -1).toSorted((a, b) => b - a);
  return [
    ...differences(found, expected, "concentration"),
    ...differences(theirs, first(top), `the first ${top} %`),
  ];
}

async function compareReciprocity(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: StickinessQuestion,
  draws: Draws,
): Promise<string[]> {
  const seen = frame(question.period, now, "day", question.filter);
  const { ways } = await answerOf(reciprocityAnalysis, reader, seen, {});
  const { verdicts } = leftOutOf(log);
  const found = oracleReciprocity(log, project, question, (name) => verdicts.get(name) === "bot");
  const expected = found.map(({ way, ties, returned, turned, heard }) => ({
    ...{ way, ties, returned, reciprocity: ties === 0 ? null : returned / ties },
    ...{ turned: turned.size, heard: heard.size },
  }));
  const one = draws.one(found);
  const who = draws.one(["turned", "heard"] as const);
  const listed = await membersAt(reciprocityAnalysis, reader, seen, { group: one.way, who });
  return [
    ...differences(ways, expected, "reciprocity"),
    ...differences(names(listed), [...one[who]].toSorted(), `who ${who} ${one.way}`),
  ];
}
