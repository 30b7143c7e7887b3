import type { OracleCriterion } from "../analyses-oracle/cohort";
import type { Draws } from "../analyses-oracle/random-numbers";
import { randomMemberFilter, randomSelection } from "./random-filter";
import { randomNumber } from "./random-number";
import type { StagedLog } from "./staged-log";

/** One criterion as it is asked, and as the oracle knows it. */
interface RandomCriterion {
  asked: object;
  known: OracleCriterion;
}

function randomCriterion(
  draws: Draws,
  staged: StagedLog,
  now: number,
  span: { from: string; days: number },
): RandomCriterion {
  const not = draws.chance(0.25);
  const kind = draws.one(["did", "did", "did", "member", "number", "number"] as const);
  if (kind === "number") {
    const { persons, ...number } = randomNumber(draws, staged, now, span);
    return { asked: { kind, not, ...number }, known: { kind, not, persons } };
  }
  if (kind === "member") {
    const member = { kind, not, filter: randomMemberFilter(draws) };
    return { asked: member, known: member };
  }
  const did = {
    kind,
    not,
    events: randomSelection(draws),
    times: { is: draws.one(["at least", "at most", "exactly"] as const), count: draws.below(6) },
    days: draws.chance(0.4) ? null : 1 + draws.below(draws.chance(0.3) ? 5 : 100),
  };
  return { asked: did, known: did };
}

/** A cohort of a log of `days` days from `from` on, as it is at `now` (ms): as it is asked, and as the oracle knows it. */
export function randomCohort(
  draws: Draws,
  staged: StagedLog,
  now: number,
  span: { from: string; days: number },
) {
  const join = draws.one(["all", "any"] as const);
  const count = 1 + draws.below(3);
  const criteria = Array.from({ length: count }, () => randomCriterion(draws, staged, now, span));
  return {
    asked: { join, criteria: criteria.map(({ asked }) => asked) },
    known: { join, criteria: criteria.map(({ known }) => known) },
  };
}
