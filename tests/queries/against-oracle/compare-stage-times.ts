import type { Frame } from "#queries/frame";
import type { Reader } from "#queries/scope";
import { STAGES } from "#queries/stages/stage";
import { stageTimesAnalysis } from "#queries/stages/stage-times-analysis";
import { winBackAnalysis } from "#queries/stages/win-back-analysis";
import { addDays } from "../analyses-oracle/local-days";
import type { Draws } from "../analyses-oracle/random-numbers";
import { answerOf, membersAt } from "./answer-of";
import { differences } from "./differences";

type StandingOn = (day: string) => string;

/** Who stands where, on the days of a period after the day before, as of `today`. */
interface Known {
  members: readonly { person: string; standingOn: StandingOn }[];
  days: readonly string[];
  within: number;
  today: string;
}

/** Asks how members come into stages, move on and come back, and says where the warehouse and the oracle differ. */
export async function compareStageTimes(
  reader: Reader,
  seen: Frame,
  names: (persons: readonly string[]) => string[],
  { members, days, within, today }: Known,
  draws: Draws,
): Promise<string[]> {
  const problems: string[] = [];
  const stage = draws.one(STAGES);
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const who = (is: (standingOn: StandingOn) => boolean) =>
    members.flatMap(({ person, standingOn }) => (is(standingOn) ? person : [])).toSorted();
  const listed = async (analysis: Parameters<typeof membersAt>[0], at: object) =>
    names(await membersAt(analysis, reader, seen, { ...at }));

  const did = {
    "at-first": (standing: StandingOn) => standing(first) === stage,
    entered: (standing: StandingOn) =>
      days.some((one, at) => at > 0 && standing(one) === stage && standing(days[at - 1] ?? "") !== stage),
    "moved-on": (standing: StandingOn) =>
      days.some((one, at) => at > 0 && standing(one) !== stage && standing(days[at - 1] ?? "") === stage),
    "at-last": (standing: StandingOn) => standing(last) === stage,
  };
  const stays = members.flatMap(({ standingOn }) =>
    days.flatMap((one, at) => {
      if (at === 0 || standingOn(one) !== stage || standingOn(days[at - 1] ?? "") === stage) return [];
      let length = 1;
      while (at + length < days.length && standingOn(days[at + length] ?? "") === stage) length++;
      return { length, ended: at + length < days.length };
    }),
  );
  const { stages } = await answerOf(stageTimesAnalysis, reader, seen, {});
  problems.push(
    ...differences(
      stages.find((one) => one.stage === stage),
      {
        stage,
        atFirst: who(did["at-first"]).length,
        entered: who(did.entered).length,
        movedOn: who(did["moved-on"]).length,
        atLast: who(did["at-last"]).length,
        stays: stays.length,
        medianDays: kaplanMeierMedian(stays),
      },
      `times of ${stage}`,
    ),
  );
  const what = draws.one(["at-first", "entered", "moved-on", "at-last"] as const);
  problems.push(
    ...differences(
      await listed(stageTimesAnalysis, { stage, did: what }),
      who(did[what]),
      `${what} ${stage}`,
    ),
  );

  const churned = members.flatMap(({ person, standingOn }) => {
    const at = days.find(
      (one, place) =>
        place > 0 && standingOn(one) === "churned" && standingOn(days[place - 1] ?? "") !== "churned",
    );
    if (at === undefined) return [];
    const after = Array.from({ length: within }, (_, passed) => addDays(at, passed + 1));
    const mature = addDays(at, within) < today;
    return { person, mature, back: after.some((one) => standingOn(one) === "resurrected") };
  });
  const base = churned.filter(({ mature }) => mature);
  const back = base.filter(({ back: came }) => came);
  const { interval: _, ...wonBack } = await answerOf(winBackAnalysis, reader, seen, { within });
  problems.push(
    ...differences(
      wonBack,
      {
        within,
        churned: base.length,
        back: back.length,
        rate: base.length === 0 ? null : back.length / base.length,
        immature: churned.length - base.length,
      },
      "win-back",
    ),
    ...differences(
      await listed(winBackAnalysis, { within, who: "base" }),
      base.map(({ person }) => person).toSorted(),
      "who churned",
    ),
    ...differences(
      await listed(winBackAnalysis, { within }),
      back.map(({ person }) => person).toSorted(),
      "who came back",
    ),
  );
  return problems;
}

/** The first day by which half of the stays are over, those going on taken out when they were last seen. */
function kaplanMeierMedian(stays: readonly { length: number; ended: boolean }[]): number | null {
  let over = 0;
  for (let day = 1; day <= 200; day++) {
    const seen = stays.filter(({ length }) => length >= day).length;
    const ended = stays.filter((stay) => stay.ended && stay.length === day).length;
    if (seen > 0) over += (1 - over) * (ended / seen);
    if (over >= 0.5 - 1e-12 && seen > 0) return day;
  }
  return null;
}
