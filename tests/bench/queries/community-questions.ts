import { ANALYSES } from "#queries/analyses";
import type { Period } from "#queries/period";
import type { Reader } from "#queries/scope";
import { frameOf, MONTH, QUARTER, YEAR } from "./bench-project";
import type { Question } from "./question";
import { scanEvents, scanJoins, scanMemberLives, scanMemberMonths } from "./scan-limit";

type Asked = readonly [analysis: string, address: string, period: Period, limit: readonly string[]];

/** What is done in a community with what others made, and what members spend. */
const REACTIONS = ["Content Liked", "Content Commented", "Content Saved", "Content Shared"];
const SEEN = ["Content Viewed", "Content Published", ...REACTIONS];
const BOUGHT = ["Order Completed", "Order Refunded"];

const COLUMNS = ["person", "time", "event", "excluded"];
const ofContent = (period: Period, names: readonly string[]) =>
  scanEvents(period, [...COLUMNS, "content"], names);
const ofEvents = (period: Period, names: readonly string[] = []) => scanEvents(period, COLUMNS, names);
const ofStandings = [scanMemberMonths(YEAR), scanMemberLives];

const CORE = encodeURIComponent('{"subject":"member.stage","is":"among","values":["core"]}');

/** An analysis, what its address says, of which days it is asked, and the scan limit. */
const ASKED: readonly Asked[] = [
  ["rhythm", "", MONTH, [ofEvents(MONTH)]],
  ["concentration", "", MONTH, [ofEvents(MONTH)]],
  ["reciprocity", "", MONTH, [ofContent(YEAR, SEEN)]],
  ["content-effect", "group=topic", MONTH, [ofContent(MONTH, SEEN), ofEvents(MONTH, BOUGHT)]],
  ["post-life", "", QUARTER, [ofContent(YEAR, SEEN)]],
  ["invite-tree", "", QUARTER, [scanJoins, scanMemberLives]],
  ["invite-signs", "", QUARTER, [scanEvents(YEAR, [...COLUMNS, "inviter", "anonymous_id"])]],
  ["activities", "", QUARTER, [ofEvents(QUARTER, ["Activity Joined"])]],
  ["activity-effect", "name=a3", QUARTER, [ofEvents(QUARTER)]],
  ["community-sales", "", MONTH, [ofContent(MONTH, [...SEEN, ...BOUGHT])]],
  ["growth-system", "", MONTH, [ofEvents(YEAR, ["Badge Earned", "Points Earned"]), ...ofStandings]],
  ["reward-effect", "", QUARTER, [ofEvents(QUARTER)]],
  ["acquisition-cost", "", QUARTER, [scanMemberLives, ofEvents(QUARTER, BOUGHT)]],
  ["rfm", "", MONTH, [ofEvents(YEAR, BOUGHT)]],
  ["koc", "", MONTH, [ofContent(QUARTER, [...SEEN, ...BOUGHT])]],
  ["interests", "", MONTH, [scanEvents(QUARTER, [...COLUMNS, "category"])]],
  ["segment-profile", `segment=${CORE}`, MONTH, ofStandings],
  ["stages", "", QUARTER, ofStandings],
  ["stage-moves", "", MONTH, ofStandings],
  ["stage-times", "", QUARTER, ofStandings],
  ["win-back", "", QUARTER, ofStandings],
  ["churn-warnings", "", MONTH, ofStandings],
  ["journey", "", QUARTER, [ofEvents(YEAR)]],
  ["what-changed", "metric=mau", MONTH, ofStandings],
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
