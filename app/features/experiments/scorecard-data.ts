import type { PowerSoFar } from "#experiments/analysis/power-so-far";
import type { Effect } from "#experiments/analysis/effect";
import type { AlarmAbout } from "#experiments/lifecycle/alarms";
import type { MetricCard, Scorecard } from "#experiments/analysis/scorecard";
import type { BandPoint } from "~/components/charts/band-shape";
import type { Language } from "~/i18n/languages";
import type { ExperimentDesign } from "#experiments/design/experiment-design";
import type { MetricUnit } from "#queries/metrics/metric";

/** What a treatment changed, as the page tells it; relative where it can be, otherwise in the metric's unit. */
export interface ShownEffect extends Pick<Effect, "variation" | "p" | "interval" | "points"> {
  isRelative: boolean;
  /** null where there is nothing to be told; `why` says why then */
  estimate: number | null;
  why: string | null;
  /** null in a test */
  chanceToWin: number | null;
}

/** How a treatment's relative effect came about: among all exposed up to the end of each local day. */
export interface ShownCourse {
  variation: string;
  points: { day: string; effect: BandPoint }[];
}

/** A metric's row, the control's value first; its courses are of goals alone. */
export interface ShownMetric extends Pick<MetricCard, "role" | "better" | "arms" | "states"> {
  name: string;
  unit: MetricUnit;
  effects: ShownEffect[];
  power: PowerSoFar[];
  courses: ShownCourse[];
}

/** A scorecard with its metrics by their names; instants in ms. */
export interface ShownScorecard extends Pick<Scorecard, "arms" | "health" | "verdict" | "span"> {
  metrics: ShownMetric[];
}

/** What members are told apart by on the page. */
export const SPLITS = ["tenure", "channel", "context.os.name", "join.channel"] as const;
export type Split = (typeof SPLITS)[number];

/** An experiment among some of its members. */
export interface ShownPart {
  value: string;
  members: number[];
  /** of each goal, its name and the effects on it */
  goals: { name: string; unit: MetricUnit; effects: ShownEffect[] }[];
}

/** What members are told apart by, null for nothing, and the goals among each part. */
export interface ToldApart {
  split: Split | null;
  parts: ShownPart[];
}

/** An alarm of an experiment's last run, its metric by its name; instant in ms. */
interface ShownAlarm {
  at: number;
  about: AlarmAbout;
}

/** Where a scorecard is read, and what it was designed for; instants in ms. */
export interface ReadingPlace {
  project: { key: string; zone: string; currency: string };
  design: Pick<ExperimentDesign, "minimumEffect" | "plannedDays" | "unit" | "analysis">;
  /** what was found wrong while it ran, in order */
  alarms: ShownAlarm[];
  language: Language;
  now: number;
}
