import type { Frame } from "#queries/frame";
import { chiSquareP } from "#queries/intervals/chi-square-p";
import { falseDiscovery } from "#queries/intervals/false-discovery";
import type { Interval } from "#queries/intervals/interval";
import { oddsRatio } from "#queries/intervals/odds-ratio";
import type { Reader } from "#queries/scope";
import { driverCounts, driverMembers } from "./driver-counts";
import type { DriverPlace, DriversParams } from "./drivers-question";
import { askedOf } from "./read-funnel";

/** With fewer members with a mark, or fewer without, nothing is said about it. */
const FEWEST_MEMBERS = 20;
/** A test of two groups wants at least so many of each outcome to be expected in each. */
const FEWEST_EXPECTED = 5;
const MOST_MARKS = 2000;
const DAY_MS = 86_400_000;

/** A mark that some have and others do not, and how those with it fare against the others. */
export interface Driver {
  /** as a filter says it, or "did" for an event before the entry */
  subject: string;
  value: string;
  members: number;
  converted: number;
  others: { members: number; converted: number };
  /** the odds to convert with the mark over those without, with its 95 % interval */
  odds: { ratio: number; interval: Interval };
  /** of the χ² test, and adjusted to the number of marks tested */
  p: number;
  adjusted: number;
}

/** What tells those who came to the goal from those who did not; the most certain first. */
export interface Drivers {
  members: number;
  converted: number;
  drivers: Driver[];
}

/** What tells apart who went on and who stopped, of those who came to a step of a funnel. */
export async function readDrivers(reader: Reader, frame: Frame, params: DriversParams): Promise<Drivers> {
  const { scope, asked } = entrantsOf(frame, params);
  const rows = await driverCounts(reader, scope, { ...asked, least: FEWEST_MEMBERS, most: MOST_MARKS });
  const all = rows.find(({ subject }) => subject === "") ?? { members: 0, converted: 0 };
  // What is tested depends on how many there are, never on how they fared: else the correction would not hold.
  const tested = rows.filter(({ subject, members }) => subject !== "" && isEnough(members, all));
  const compared = tested.map((mark) => {
    const others = { members: all.members - mark.members, converted: all.converted - mark.converted };
    const group = [mark.converted, mark.members - mark.converted] as const;
    const rest = [others.converted, others.members - others.converted] as const;
    return { ...mark, others, odds: oddsRatio(group, rest), p: chiSquareP(group, rest) };
  });
  const adjusted = falseDiscovery(compared.map(({ p }) => p));
  const drivers = compared.map((driver, at) => ({ ...driver, adjusted: adjusted[at] ?? 1 }));
  const strength = ({ odds }: Driver) => Math.abs(Math.log(odds.ratio));
  return {
    members: all.members,
    converted: all.converted,
    drivers: drivers.toSorted((one, other) => one.p - other.p || strength(other) - strength(one)),
  };
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

function isEnough(members: number, all: { members: number; converted: number }): boolean {
  const fewer = Math.min(members, all.members - members);
  const rarer = Math.min(all.converted, all.members - all.converted);
  return fewer >= FEWEST_MEMBERS && (fewer * rarer) / all.members >= FEWEST_EXPECTED;
}

function entrantsOf(frame: Frame, { entry_step, goal_step, lookback, ...asksMore }: DriversParams) {
  const funnel = { ...asksMore, breakdown: undefined, attribution: "first" as const };
  const { scope, asked, opened } = askedOf(frame, funnel);
  const earlier_time = new Date(opened - lookback * DAY_MS).toISOString().replace("T", " ").slice(0, -1);
  const goal = goal_step ?? funnel.steps.length;
  return { scope, asked: { ...asked, entry_step, goal_step: goal, lookback, earlier_time } };
}
