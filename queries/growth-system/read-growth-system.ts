import type { z } from "zod";
import type { Frame } from "#queries/frame";
import { moneyText, moneyUnits } from "#queries/money/exact-money";
import type { Reader, Scope } from "#queries/scope";
import { levelsHeld, rewardMembers, type rewardPlace, rewardsGiven } from "./rewards-given";

const BEGINNING = "1970-01-01";

/** Points given or taken in the period: exact decimal texts; by reason, the most frequent first. */
export interface Points {
  points: string;
  times: number;
  members: number;
  reasons: { reason: string; points: string; times: number; members: number }[];
}

/**
 * What members were given for what they do.
 *
 * - `outstanding`  points earned less those redeemed, since the beginning up to the period's end
 * - `levels`       `held` where members stand at the period's end, `reached` how many came there in it
 * - `badges`       earned in the period: how often, and by how many
 */
export interface GrowthSystem {
  earned: Points;
  redeemed: Points;
  outstanding: string;
  levels: { level: string; held: number; reached: number }[];
  badges: { badge: string; times: number; members: number }[];
}

function asked(frame: Frame): { scope: Scope; question: { filter: Frame["filter"]; since: string } } {
  const { project, period, includeExcluded, signal, caller, filter } = frame;
  return {
    scope: { project, period: { from: BEGINNING, to: period.to }, includeExcluded, signal, caller },
    question: { filter, since: period.from },
  };
}

/** Points, levels and badges of a period. */
export async function readGrowthSystem(reader: Reader, frame: Frame): Promise<GrowthSystem> {
  const { scope, question } = asked(frame);
  const [rows, held] = await Promise.all([
    rewardsGiven(reader, scope, question),
    levelsHeld(reader, scope, { filter: question.filter }),
  ]);
  const kindsOf = (reward: (typeof rows)[number]["reward"]) =>
    rows.flatMap(({ kind, ...row }) => (row.reward === reward && kind !== null ? [{ kind, ...row }] : []));
  const wholeOf = (reward: (typeof rows)[number]["reward"]) =>
    rows.find((row) => row.reward === reward && row.kind === null);
  const pointsOf = (reward: "earned" | "redeemed"): Points => {
    const whole = wholeOf(reward);
    return {
      points: exact(whole?.given),
      times: whole?.times ?? 0,
      members: whole?.members ?? 0,
      reasons: kindsOf(reward)
        .filter(({ times }) => times > 0)
        .map(({ kind, given, times, members }) => ({ reason: kind, points: exact(given), times, members })),
    };
  };
  const reached = new Map(kindsOf("level").map(({ kind, members }) => [kind, members]));
  const levels = [...new Set([...held.map(({ level }) => level), ...reached.keys()])];
  return {
    earned: pointsOf("earned"),
    redeemed: pointsOf("redeemed"),
    outstanding: moneyText(
      moneyUnits(wholeOf("earned")?.ever ?? "0") - moneyUnits(wholeOf("redeemed")?.ever ?? "0"),
    ),
    levels: levels
      .map((level) => ({
        level,
        held: held.find((row) => row.level === level)?.members ?? 0,
        reached: reached.get(level) ?? 0,
      }))
      .toSorted((one, other) => byName(one.level, other.level)),
    badges: kindsOf("badge")
      .filter(({ times }) => times > 0)
      .map(({ kind, times, members }) => ({ badge: kind, times, members })),
  };
}

const exact = (points: string | undefined) => moneyText(moneyUnits(points ?? "0"));

/** Level 10 comes after level 9. */
const byName = (one: string, other: string) => one.localeCompare(other, "en", { numeric: true });

/** The members behind a number of the growth system, by person id. */
export async function readRewardMembers(
  reader: Reader,
  frame: Frame,
  place: z.infer<typeof rewardPlace>,
): Promise<string[]> {
  const { scope, question } = asked(frame);
  const rows = await rewardMembers(reader, scope, { ...question, place });
  return rows.map(({ person }) => person);
}
