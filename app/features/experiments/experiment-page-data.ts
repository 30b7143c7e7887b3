import type { Check } from "#experiments/design/preflight/check";
import type { ExperimentDesign } from "#experiments/design/experiment-design";
import type { ExperimentStatus } from "#experiments/lifecycle/transitions";
import type { ExperimentLogEntry } from "#experiments/lifecycle/experiment-log";
import type { FlagProblem } from "~/features/flags/flag-problem";
import type { ReadingPlace, ShownScorecard, ToldApart } from "./scorecard-data";

/** A metric as a design names it, in the reader's language. */
interface NamedMetric {
  name: string;
  /** what checks call it */
  key: string;
  kind: ExperimentDesign["goals"][number]["kind"];
  windowDays: number;
}

/** A run of the experiment; instants in ms, shares 0–1. */
interface ShownPhase {
  from: number;
  to: number | null;
  coverage: { at: number; share: number }[];
}

export interface ExperimentPageData extends Omit<ReadingPlace, "design"> {
  experiment: {
    key: string;
    name: string;
    status: ExperimentStatus;
    hypothesis: string;
    /** what it taught; "" until it is put away */
    learning: string;
    variations: { key: string; name: string; weight: number }[];
    coverage: number;
    hashAttribute: string;
    /** the variation that flags follow, by its key */
    released: string | null;
    design: ReadingPlace["design"] & Pick<ExperimentDesign, "decision" | "ramp" | "exposure">;
    metrics: Record<"goals" | "guardrails" | "secondary", NamedMetric[]>;
    phases: ShownPhase[];
  };
  /** what it showed; null before it began */
  card: ShownScorecard | null;
  told: ToldApart;
  /** what is looked at before the start, still being worked out; null once it began */
  checks: Promise<Check[]> | null;
  /** flags in force that have a rule for it */
  flags: string[];
  log: (Omit<ExperimentLogEntry, "at"> & { at: number })[];
  mayEdit: boolean;
}

/** What was not done, and by which form. */
export interface ExperimentRefusal {
  intent: string;
  problem: FlagProblem;
}
