import { knownMembers } from "#queries/cohorts/known-members";
import type { Reader } from "#queries/scope";
import { kocAnalysis } from "#queries/social/koc-analysis";
import { SOCIAL_TIERS } from "#queries/social/social-tier";
import { exactSum } from "../analyses-oracle/exact-sum";
import { oracleKoc } from "../analyses-oracle/koc";
import { addDays, bucketsOf } from "../analyses-oracle/local-days";
import { localDay } from "../analyses-oracle/local-midnight";
import type { Draws } from "../analyses-oracle/random-numbers";
import { type OracleStageRules, oracleStages } from "../analyses-oracle/stages";
import { answerOf, membersAt } from "./answer-of";
import type { RandomStages } from "./compare-stages";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

/** Asks who moves others of the warehouse and of the oracle as of `now` (ms), and says where they differ; `draws` choose whose members. */
export async function compareKoc(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  rules: OracleStageRules,
  now: number,
  question: RandomStages,
  draws: Draws,
): Promise<string[]> {
  const { period, filter } = question;
  const by = question.by === "day" ? "week" : question.by;
  const seen = frame(period, now, by, filter);
  const today = localDay(now, project.zone);
  const standings = (asked: typeof question) =>
    oracleStages(log, project, rules, asked).map(({ person, standingOn }) => ({
      person,
      isMember: (day: string) => !["not-yet", "left"].includes(standingOn(day)),
    }));
  const everybody = standings({ ...question, filter: { all: [] } });
  const chosen = new Map(standings(question).map(({ person, isMember }) => [person, isMember]));
  const scoresOn = (day: string) => {
    const members = everybody.flatMap(({ person, isMember }) => (isMember(day) ? person : []));
    const scores = oracleKoc(log, project, rules, day, members);
    return new Map([...scores].filter(([person]) => chosen.has(person)));
  };
  const ends = bucketsOf(period, by, project.weekStart)
    .filter((bucket) => bucket.from <= today)
    .map(({ to }) => (to > today ? today : addDays(to, -1)));
  const all = ends.map((day) => ({ day, scores: scoresOn(day) }));
  const last = all.at(-1);
  if (last === undefined) return [];

  const moving = [...last.scores].filter(([, { posts, tier }]) => posts > 0 || tier !== "latent");
  const { points, best } = await answerOf(kocAnalysis, reader, seen, { most: 10_000 });
  const ofTier = (scores: typeof last.scores, tier: string) =>
    [...scores].flatMap(([person, own]) => (own.tier === tier ? person : [])).toSorted();
  const counted = all.map(({ day, scores }) => ({
    ...{ day, members: scores.size, complete: day < today },
    tiers: Object.fromEntries(SOCIAL_TIERS.map((tier) => [tier, ofTier(scores, tier).length])),
  }));
  const written = Object.fromEntries(
    best.map(({ person, userId: _, ...own }) => [
      names([person])[0],
      { ...own, sales: exactSum([own.sales]) },
    ]),
  );
  const tier = draws.one(SOCIAL_TIERS);
  const { day, scores } = draws.one(all);
  const problems = [
    ...differences(points, counted, "points"),
    ...differences(written, Object.fromEntries(moving), "best"),
    ...differences(
      names(await membersAt(kocAnalysis, reader, seen, { day, tier })),
      ofTier(scores, tier),
      `${tier} on ${day}`,
    ),
  ];
  const id = best.length > 0 ? draws.one(best).person : "1";
  const [person = ""] = names([id]);
  const { member } = await answerOf(kocAnalysis, reader, seen, { member: id });
  const course = member?.points.map(({ day: on, score }) => `${on} ${score.toFixed(9)}`);
  const expected = all.map(({ day: on, scores: own }) => `${on} ${(own.get(person)?.score ?? 0).toFixed(9)}`);
  problems.push(...differences(course, expected, `course of ${person}`));
  if (filter !== undefined) return problems;
  const known = await knownMembers(
    reader,
    { ...seen, period: { from: "1980-01-01", to: "2100-01-01" } },
    { filter: { subject: "member.social_tier", is: "among", values: [tier] } },
  );
  return [
    ...problems,
    ...differences(names(known.map((one) => one.person)), ofTier(scoresOn(today), tier), `${tier} today`),
  ];
}
