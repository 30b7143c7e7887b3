import type { Frame } from "#queries/frame";
import { type ComparedMark, comparedMarks, FEWEST_MEMBERS } from "#queries/marks/compared-marks";
import type { Reader } from "#queries/scope";
import { driverCounts, driverMembers } from "./driver-counts";
import type { DriverPlace, DriversParams } from "./drivers-question";
import { askedOf } from "./read-funnel";

const MOST_MARKS = 2000;
const DAY_MS = 86_400_000;

/** What tells those who came to the goal from those who did not; the most certain first. */
export interface Drivers {
  members: number;
  converted: number;
  drivers: ComparedMark[];
}

/** What tells apart who went on and who stopped, of those who came to a step of a funnel. */
export async function readDrivers(reader: Reader, frame: Frame, params: DriversParams): Promise<Drivers> {
  const { scope, asked } = entrantsOf(frame, params);
  const rows = await driverCounts(reader, scope, { ...asked, least: FEWEST_MEMBERS, most: MOST_MARKS });
  const all = rows.find(({ subject }) => subject === "") ?? { members: 0, converted: 0 };
  const marks = rows.filter(({ subject }) => subject !== "");
  return { members: all.members, converted: all.converted, drivers: comparedMarks(marks, all) };
}

/** The members with a mark at the same entry, by person id. */
export async function readDriverMembers(
  reader: Reader,
  frame: Frame,
  params: DriversParams,
  place: DriverPlace,
): Promise<string[]> {
  const { scope, asked } = entrantsOf(frame, params);
  const rows = await driverMembers(reader, scope, { ...asked, place });
  return rows.map(({ person }) => person);
}

function entrantsOf(frame: Frame, { entry_step, goal_step, lookback, ...asksMore }: DriversParams) {
  const funnel = { ...asksMore, breakdown: undefined, attribution: "first" as const };
  const { scope, asked, opened } = askedOf(frame, funnel);
  const earlier_time = new Date(opened - lookback * DAY_MS).toISOString().replace("T", " ").slice(0, -1);
  const goal = goal_step ?? funnel.steps.length;
  return { scope, asked: { ...asked, entry_step, goal_step: goal, lookback, earlier_time } };
}
