import { knownMembers } from "#queries/cohorts/known-members";
import { interestsAnalysis } from "#queries/interests/interests-analysis";
import type { Reader } from "#queries/scope";
import { oracleInterests } from "../analyses-oracle/interests";
import { addDays } from "../analyses-oracle/local-days";
import { localDay } from "../analyses-oracle/local-midnight";
import type { Draws } from "../analyses-oracle/random-numbers";
import { type OracleStageRules, oracleStages } from "../analyses-oracle/stages";
import { answerOf, membersAt } from "./answer-of";
import type { RandomStages } from "./compare-stages";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

const DAYS = 90;
const ALWAYS = { from: "1980-01-01", to: "2100-01-01" };

/** Asks what members are after of the warehouse and of the oracle as of `now` (ms), and says where they differ; `draws` choose whose members. */
export async function compareInterests(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  rules: OracleStageRules,
  now: number,
  question: RandomStages,
  draws: Draws,
): Promise<string[]> {
  const { period, filter } = question;
  const seen = frame(period, now, "day", filter);
  const tomorrow = addDays(localDay(now, project.zone), 1);
  const day = period.to < tomorrow ? period.to : tomorrow;
  const before = (end: string) => oracleInterests(log, project, { from: addDays(end, -DAYS), to: end });
  const interests = before(day);
  const members = oracleStages(log, project, rules, question)
    .filter(({ standingOn }) => !["not-yet", "left"].includes(standingOn(addDays(day, -1))))
    .map(({ person }) => ({ person, tops: interests.get(person) ?? [] }));
  const who = (is: (tops: readonly string[]) => boolean) =>
    members.flatMap(({ person, tops }) => (is(tops) ? person : [])).toSorted();
  const after = (category: string) => who((tops) => tops.length === 1 && tops[0] === category);
  const ofKind = { tied: who((tops) => tops.length > 1), none: who((tops) => tops.length === 0) };
  const counted = (persons: readonly string[]) => ({
    members: persons.length,
    share: members.length === 0 ? null : persons.length / members.length,
  });

  const found = await answerOf(interestsAnalysis, reader, seen, {});
  const categories = [...new Set(members.flatMap(({ tops }) => (tops.length === 1 ? tops : [])))];
  const bare = ({ interest, ...one }: (typeof found.interests)[number]) => [interest, one];
  const category = draws.one(["shop", "forum"]);
  const kind = draws.one(["tied", "none"] as const);
  const problems = [
    ...differences(
      { ...found, interests: Object.fromEntries(found.interests.map(bare)) },
      {
        ...{ day, members: members.length },
        interests: Object.fromEntries(categories.map((one) => [one, counted(after(one))])),
        ...{ tied: counted(ofKind.tied), none: counted(ofKind.none) },
      },
    ),
    ...differences(
      names(await membersAt(interestsAnalysis, reader, seen, { category })),
      after(category),
      category,
    ),
    ...differences(names(await membersAt(interestsAnalysis, reader, seen, { kind })), ofKind[kind], kind),
  ];
  if (filter !== undefined) return problems;
  const subject = { subject: "member.interest", is: "among" as const, values: [category] };
  const known = await knownMembers(reader, { ...seen, period: ALWAYS }, { filter: subject });
  const today = [...before(tomorrow)].flatMap(([person, tops]) =>
    tops.length === 1 && tops[0] === category ? person : [],
  );
  return [
    ...problems,
    ...differences(names(known.map(({ person }) => person)), today.toSorted(), `${category} today`),
  ];
}
