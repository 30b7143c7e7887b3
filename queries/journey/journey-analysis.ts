import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Interval } from "#queries/intervals/interval";
import { wilsonInterval } from "#queries/intervals/wilson-interval";
import { addDays } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { JOURNEY, type JourneyStep } from "./journey-step";
import { journeyMembers, journeyTravellers } from "./journey-travellers";

const BEGINNING = "1970-01-01";

/** How many of those who began in the period have come so far by now. */
interface Reached {
  step: JourneyStep;
  reached: number;
  /** of those at the step before, null at the first */
  fromPrevious: number | null;
  /** of `fromPrevious`, 95 %, Wilson */
  interval: Interval | null;
  fromFirst: number | null;
}

export interface Journey {
  steps: Reached[];
}

function askedOf({ project, period, includeExcluded, now, signal, caller, filter }: Frame) {
  const to = addDays(localDayIn(project.zone)(now.getTime()), 1);
  const scope: Scope = {
    project,
    period: { from: BEGINNING, to: period.to > to ? period.to : to },
    includeExcluded,
    now,
    signal,
    caller,
  };
  return { scope, asked: { begun: period, ...(filter === undefined ? {} : { filter }) } };
}

/** How far those have come who first looked at something in the period. */
export async function readJourney(reader: Reader, frame: Frame): Promise<Journey> {
  const { scope, asked } = askedOf(frame);
  const rows = await journeyTravellers(reader, scope, asked);
  const reached = JOURNEY.map((_, place) =>
    rows.reduce((sum, row) => sum + (row.furthest > place ? row.members : 0), 0),
  );
  const [first = 0] = reached;
  return {
    steps: JOURNEY.map((step, place) => {
      const [own = 0, before = 0] = [reached[place], reached[place - 1]];
      const follows = place > 0 && before > 0;
      return {
        step,
        reached: own,
        fromPrevious: follows ? own / before : null,
        interval: follows ? wilsonInterval(own, before) : null,
        fromFirst: first === 0 ? null : own / first,
      };
    }),
  };
}

/** A step, and whether those who reached it are meant or those who came no further. */
const place = z.strictObject({
  milestone: z.enum(JOURNEY),
  outcome: z.enum(["reached", "stopped"]).default("reached"),
});

async function readJourneyMembers(
  reader: Reader,
  frame: Frame,
  { milestone, outcome }: z.infer<typeof place>,
): Promise<string[]> {
  const { scope, asked } = askedOf(frame);
  const least = JOURNEY.indexOf(milestone) + 1;
  const most = outcome === "stopped" ? least : JOURNEY.length;
  const rows = await journeyMembers(reader, scope, { ...asked, least, most });
  return rows.map(({ person }) => person);
}

export const journeyAnalysis = defineAnalysis({
  name: "journey",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readJourney,
  table: ({ steps }: Journey) => ({
    columns: ["step", "reached", "from_previous", "from_previous_low", "from_previous_high", "from_first"],
    rows: steps.map(({ step, reached, fromPrevious, interval, fromFirst }) => [
      ...[step, reached, fromPrevious, interval?.low ?? null, interval?.high ?? null, fromFirst],
    ]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: Object.keys(place.shape) },
    read: (reader, frame, _, at) => readJourneyMembers(reader, frame, at),
  },
});
