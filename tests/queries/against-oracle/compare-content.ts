import { contentEffectAnalysis } from "#queries/content/content-effect-analysis";
import { postLifeAnalysis } from "#queries/content/post-life-analysis";
import { CONTENT_KEYS } from "#queries/content/keyed-content";
import type { Reader } from "#queries/scope";
import { oracleContent, oraclePostLife } from "../analyses-oracle/content";
import type { Draws } from "../analyses-oracle/random-numbers";
import type { StickinessQuestion } from "../analyses-oracle/stickiness";
import { textOrder } from "../analyses-oracle/text-order";
import { sharedOut, sumOf, unitsOf } from "../metrics-oracle/money";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

/** Asks what content brought, and how long posts live, of the warehouse and of the oracle as of `now` (ms), and says where they differ. */
export async function compareContent(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: StickinessQuestion,
  draws: Draws,
): Promise<string[]> {
  const seen = frame(question.period, now, "day", question.filter);
  const by = draws.one(CONTENT_KEYS);
  const { rows } = await answerOf(contentEffectAnalysis, reader, seen, { group: by });
  const first = await answerOf(contentEffectAnalysis, reader, seen, { group: by, most: 1 });
  const called = (key: string) => (by === "author" && key !== "" ? (names([key])[0] ?? key) : key);
  const expected = oracleContent(log, project, { ...question, by });
  const bare = rows.map(({ salesDay, salesWeek, perMille, key, ...row }) => ({
    ...row,
    ...{ key: called(key), salesDay: `${unitsOf(salesDay)}`, salesWeek: `${unitsOf(salesWeek)}` },
    perMille: perMille === null ? null : `${unitsOf(perMille)}`,
  }));
  const wanted = expected.map(({ key, viewers, views, interactions, interacted, day, week, ...counts }) => {
    const perMille = sharedOut(sumOf(week) * 1000n, viewers.size);
    return {
      ...{ key, views, interactions, ...counts },
      ...{ viewers: viewers.size, interacted: interacted.size },
      rate: views === 0 ? null : interactions / views,
      reach: viewers.size === 0 ? null : interacted.size / viewers.size,
      ...{ ordersDay: day.length, salesDay: `${sumOf(day)}`, ordersWeek: week.length },
      ...{ salesWeek: `${sumOf(week)}`, perMille: perMille === null ? null : `${perMille}` },
    };
  });
  const ages = oraclePostLife(log, project, now, question);
  const age = draws.one(ages);
  const did = draws.one(["authors", "viewers", "interacted"] as const);
  const byKey = (one: { key: string }, other: { key: string }) => textOrder(one.key, other.key);
  const problems = [
    ...differences(bare.toSorted(byKey), wanted.toSorted(byKey), `content by ${by}`),
    ...differences(
      rows.map(({ viewers }) => viewers),
      rows.map(({ viewers }) => viewers).toSorted((a, b) => b - a),
      "the order",
    ),
    ...differences(
      { rows: first.rows, more: first.more },
      { rows: rows.slice(0, 1), more: Math.max(0, expected.length - 1) },
      "the first alone",
    ),
    ...differences(
      (await answerOf(postLifeAnalysis, reader, seen, {})).stretches,
      ages.map(({ members: { authors, viewers, interacted }, ...one }) => ({
        ...one,
        ...{ authors: authors.length, viewers: viewers.length, interacted: interacted.length },
      })),
      "the life of posts",
    ),
    ...differences(
      names(await membersAt(postLifeAnalysis, reader, seen, { age: age.to, who: did })),
      age.members[did],
      `${did} of posts up to ${age.to} hours old`,
    ),
  ];
  if (rows.length === 0) return problems;
  const chosen = draws.one(rows).key;
  const one = expected.find(({ key }) => key === called(chosen));
  const buyers = (orders: readonly { person: string }[] = []) => new Set(orders.map(({ person }) => person));
  const behind = {
    viewers: one?.viewers,
    interacted: one?.interacted,
    buyers_day: buyers(one?.day),
    buyers_week: buyers(one?.week),
  };
  const who = draws.one(["viewers", "interacted", "buyers_day", "buyers_week"] as const);
  const listed = await membersAt(contentEffectAnalysis, reader, seen, { group: by, about: chosen, who });
  return [
    ...problems,
    ...differences(names(listed), [...(behind[who] ?? [])].toSorted(), `${who} of ${chosen} by ${by}`),
  ];
}
