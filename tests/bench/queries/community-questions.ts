import { ANALYSES } from "#queries/analyses";
import type { Period } from "#queries/period";
import { addDays } from "#queries/period/local-days";
import type { Reader } from "#queries/scope";
import { frameOf, MONTH, QUARTER, YEAR } from "./bench-project";
import type { Question } from "./question";
import {
  scanEvents,
  scanJoins,
  scanMemberDays,
  scanMemberLives,
  scanMemberMonths,
  scanOrders,
} from "./scan-limit";

type Asked = readonly [analysis: string, address: string, period: Period, limit: readonly string[]];

/** What is done in a community with what others made, and what members spend. */
const REACTIONS = ["Content Liked", "Content Commented", "Content Saved", "Content Shared"];
const SEEN = ["Content Viewed", "Content Published", ...REACTIONS];
const REFUNDED = ["Order Refunded"];

const COLUMNS = ["person", "time", "event", "excluded"];
const ofContent = (period: Period, names: readonly string[]) =>
  scanEvents(period, [...COLUMNS, "content"], names);
const ofEvents = (period: Period, names: readonly string[] = []) => scanEvents(period, COLUMNS, names);

/** A period, and so many days before it. */
const withDaysBefore = (days: number, { from, to }: Period): Period => ({ from: addDays(from, -days), to });

/** Who moves others at the ends of some days: orders of 90 days and what was met a week before them, reactions of 28. */
const ofMovers = (days: Period) => [
  ofContent(withDaysBefore(97, days), ["Content Viewed"]),
  ofContent(withDaysBefore(28, days), REACTIONS),
  scanOrders,
];
/** Where members stand at the ends of some days; who moves others is core. */
const ofStandings = (days: Period) => [
  ...ofMovers(days),
  scanMemberMonths(withDaysBefore(30, days)),
  scanMemberLives,
];
const TODAY = { from: "2025-12-31", to: "2026-01-01" };
const signs = scanEvents(YEAR, [...COLUMNS, "inviter", "anonymous_id"]);
const interests = scanEvents(withDaysBefore(90, TODAY), [...COLUMNS, "category"]);
/** Those of two matched sides are looked at from 28 days before to 30 days after. */
const SIDES = withDaysBefore(28, { from: QUARTER.from, to: YEAR.to });
const ofSides = [scanMemberMonths(SIDES), scanMemberLives, scanOrders, ofEvents(SIDES, REFUNDED)];

const CORE = encodeURIComponent('{"subject":"member.stage","is":"among","values":["core"]}');

/** An analysis, what its address says, of which days it is asked, and the scan limit. */
const ASKED: readonly Asked[] = [
  ["rhythm", "", MONTH, [ofEvents(MONTH)]],
  ["concentration", "", MONTH, [ofEvents(MONTH)]],
  ["reciprocity", "", MONTH, [ofContent(MONTH, SEEN)]],
  ["content-effect", "group=topic", MONTH, [ofContent(MONTH, SEEN), scanOrders]],
  ["post-life", "", QUARTER, [ofContent(YEAR, SEEN)]],
  ["invite-tree", "", QUARTER, [scanJoins, scanMemberLives, scanOrders]],
  ["invite-signs", "", QUARTER, [signs]],
  ["activities", "", QUARTER, [ofEvents(QUARTER, ["Activity Joined"])]],
  ["activity-effect", "name=a3", QUARTER, [...ofSides, ...ofStandings(TODAY)]],
  ["community-sales", "", MONTH, [ofContent(withDaysBefore(7, MONTH), SEEN), scanOrders]],
  [
    "growth-system",
    "",
    MONTH,
    [ofEvents(YEAR, ["Badge Earned", "Points Earned"]), scanMemberMonths(YEAR), scanMemberLives],
  ],
  ["reward-effect", "", QUARTER, [...ofSides, ofEvents(QUARTER, ["Badge Earned"])]],
  ["acquisition-cost", "", QUARTER, [scanMemberLives, scanOrders, ofEvents(YEAR, REFUNDED)]],
  ["rfm", "", MONTH, [scanOrders, ofEvents(YEAR, REFUNDED)]],
  ["koc", "", MONTH, [...ofMovers(MONTH), scanMemberLives]],
  ["interests", "", MONTH, [interests]],
  [
    ...(["segment-profile", `segment=${CORE}`, MONTH] as const),
    [
      ...ofStandings(TODAY),
      ...ofMovers(TODAY),
      signs,
      interests,
      scanOrders,
      scanJoins,
      scanMemberDays(MONTH),
      scanMemberLives,
    ],
  ],
  ["stages", "", QUARTER, ofStandings(QUARTER)],
  ["stage-moves", "", MONTH, ofStandings(MONTH)],
  ["stage-times", "", QUARTER, ofStandings(QUARTER)],
  ["win-back", "", QUARTER, ofStandings({ from: QUARTER.from, to: YEAR.to })],
  [
    "churn-warnings",
    "",
    MONTH,
    [...ofStandings(TODAY), scanMemberDays(withDaysBefore(90, TODAY)), scanOrders],
  ],
  [
    ...(["journey", "", QUARTER] as const),
    [
      ...ofMovers({ from: QUARTER.from, to: YEAR.to }),
      scanMemberDays(YEAR),
      scanMemberMonths(YEAR),
      scanOrders,
    ],
  ],
  ["what-changed", "metric=mau", MONTH, [scanMemberMonths(withDaysBefore(62, MONTH)), scanMemberLives]],
];

const DAY_MS = 86_400_000;
const daysOf = ({ from, to }: Period) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

async function ask(reader: Reader, project: number, [name, address, period]: Asked) {
  const analysis = ANALYSES.find((one) => one.name === name);
  const frame = frameOf(project, period, "week", "previous");
  const askable = analysis?.ask(reader, frame, new URLSearchParams(address));
  if (!askable?.ok) throw new Error(`${name}?${address}: ${JSON.stringify(askable?.problems)}`);
  return askable.answer();
}

/** The community's own questions, asked as an address does. */
export const communityQuestions: readonly Question[] = ASKED.map((asked) => ({
  name: `community: ${asked[0]}, ${daysOf(asked[2])} days`,
  ask: (reader, project) => ask(reader, project, asked),
  limit: asked[3],
  goal: {},
}));
