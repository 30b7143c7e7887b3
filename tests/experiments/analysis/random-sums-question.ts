import { JOURNEY, randomSelection } from "#tests/queries/against-oracle/random-filter";
import { addDays } from "#tests/queries/analyses-oracle/local-days";
import { localDay, localMidnight } from "#tests/queries/analyses-oracle/local-midnight";
import { VARIATIONS } from "#tests/queries/analyses-oracle/random-exposures";
import type { Draws } from "#tests/queries/analyses-oracle/random-numbers";
import type { OracleMetric, OraclePart, SumsQuestion } from "./oracle/sums-question";

export const EXPERIMENT = "gift";

const SPLITS = [
  "exposure day",
  "tenure",
  "channel",
  "property.topic",
  "trait.city",
  "trait.vip",
  "join.channel",
];
const DAY = 86_400_000;

function randomPart(draws: Draws): OraclePart {
  const of = draws.one(["events", "events", "orders", "sales", "net sales"] as const);
  if (of !== "events") return { of };
  const amount = draws.one([null, null, "money", "property.total", "score"]);
  return { of, events: randomSelection(draws), amount };
}

function randomMetric(draws: Draws): OracleMetric {
  const windowDays = draws.one([1, 3, 7, 14, 30]);
  const part = randomPart(draws);
  switch (draws.below(7)) {
    case 0:
      return { kind: "proportion", part, windowDays };
    case 1:
      return { kind: "mean", part, windowDays, capAt: draws.one([null, 0.5, 0.9, 0.99]) };
    case 2: {
      const numerator = { part, did: draws.chance(0.3) };
      return { kind: "ratio", numerator, denominator: { part: randomPart(draws), did: false }, windowDays };
    }
    case 3: {
      const numerator = { part: { of: "nps points" as const }, did: false };
      const denominator = { part: { of: "nps answers" as const }, did: true };
      return { kind: "ratio", numerator, denominator, windowDays };
    }
    case 4: {
      const from = 1 + draws.below(10);
      const came = { of: "events" as const, events: randomSelection(draws, ["*", ...JOURNEY]), amount: null };
      return { kind: "retention", part: came, from, to: from + draws.one([0, 0, 6]) };
    }
    case 5: {
      const steps = JOURNEY.slice(0, 2 + draws.below(3)).map((event) =>
        draws.chance(0.7) ? [{ event }] : randomSelection(draws),
      );
      return { kind: "funnel", steps, windowDays };
    }
    default:
      return { kind: "quantile", part, windowDays, quantile: draws.one([0.1, 0.5, 0.9]) };
  }
}

/** What is known of members is what is known of them now, also where events up to an earlier moment are asked for. */
const ASKS_MEMBERS = /trait\.|join\.|tenure/;

/** An experiment over days of a log that begins on `from` and has `days` days, as it stands at some time after. */
export function randomSumsQuestion(draws: Draws, from: string, days: number, zone: string): SumsQuestion {
  const first = draws.below(days / 2);
  const instant = (day: number) =>
    localMidnight(addDays(from, day), zone) + (draws.chance(0.5) ? 0 : draws.below(DAY));
  const [began, ended] = [instant(first), instant(first + 1 + draws.below(days - first))];
  const asked = {
    experiment: EXPERIMENT,
    variations: draws.one([[...VARIATIONS], ["1", "0"]]),
    exposed_from: Math.min(began, ended - 1),
    exposed_to: ended,
    activation: draws.chance(0.3) ? randomSelection(draws) : null,
    inSeveral: draws.one(["left out", "first"] as const),
    ...(draws.chance(0.5) ? { split: draws.one(SPLITS) } : {}),
    metrics: Array.from({ length: 1 + draws.below(5) }, () => randomMetric(draws)),
    before_ms: draws.one([0, 3 * DAY, 14 * DAY]),
  };
  const isEarly = draws.chance(0.5) && !ASKS_MEMBERS.test(JSON.stringify(asked));
  const seen_to = isEarly ? ended : instant(days + 40);
  return { ...asked, seen_to, today: localDay(seen_to, zone) };
}
