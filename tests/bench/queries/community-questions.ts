import { ANALYSES } from "#queries/analyses";
import type { Period } from "#queries/period";
import type { Reader } from "#queries/scope";
import { frameOf, MONTH, QUARTER } from "./bench-project";
import type { Question } from "./question";

/** An analysis, what its address says, and of which days it is asked. */
const ASKED: readonly (readonly [analysis: string, address: string, period: Period])[] = [
  ["rhythm", "", MONTH],
  ["concentration", "", MONTH],
  ["reciprocity", "", MONTH],
  ["content-effect", "group=topic", MONTH],
  ["post-life", "", QUARTER],
  ["invite-tree", "", QUARTER],
  ["invite-signs", "", QUARTER],
  ["activities", "", QUARTER],
  ["activity-effect", "name=a3", QUARTER],
  ["community-sales", "", MONTH],
  ["growth-system", "", MONTH],
  ["reward-effect", "", QUARTER],
  ["acquisition-cost", "", QUARTER],
  ["rfm", "", MONTH],
  ["koc", "", MONTH],
  ["interests", "", MONTH],
  [
    "segment-profile",
    `segment=${encodeURIComponent('{"subject":"member.stage","is":"among","values":["core"]}')}`,
    MONTH,
  ],
  ["stages", "", QUARTER],
  ["stage-moves", "", MONTH],
  ["stage-times", "", QUARTER],
  ["win-back", "", QUARTER],
  ["churn-warnings", "", MONTH],
  ["journey", "", QUARTER],
  ["what-changed", "metric=mau", MONTH],
];

const DAY_MS = 86_400_000;
const daysOf = ({ from, to }: Period) => (Date.parse(to) - Date.parse(from)) / DAY_MS;

async function ask(reader: Reader, project: number, [name, address, period]: (typeof ASKED)[number]) {
  const analysis = ANALYSES.find((one) => one.name === name);
  const frame = frameOf(project, period, "week", "previous");
  const askable = analysis?.ask(reader, frame, new URLSearchParams(address));
  if (!askable?.ok) throw new Error(`${name}?${address}: ${JSON.stringify(askable?.problems)}`);
  return askable.answer();
}

/** The community's own questions, asked as an address does. */
export const communityQuestions: readonly Question[] = ASKED.map((asked) => ({
  name: `${asked[0]}, ${daysOf(asked[2])} days`,
  ask: (reader, project) => ask(reader, project, asked),
  limit: null,
  goal: {},
}));
