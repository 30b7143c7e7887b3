import type { ExperimentAssignment } from "#experiments/design/experiment-assignment";
import type { ExperimentDesign } from "#experiments/design/experiment-design";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { Bilingual } from "#queries/metrics/metric";
import type { Choices } from "~/features/analysis/choices";
import type { Language } from "~/i18n/languages";

/** An experiment as it is written down; `turn` is the one that its writer looks at, null for a new one. */
export interface WrittenExperiment {
  key: string;
  name: string;
  turn: number | null;
  assignment: ExperimentAssignment;
  design: ExperimentDesign;
}

/** What the form of an experiment offers. */
export interface ExperimentFormData {
  project: { key: string };
  experiment: WrittenExperiment;
  choices: Choices;
  /** metrics of the catalogue that an experiment can be measured by */
  metrics: { key: MetricKey; label: Bilingual }[];
  groups: { key: string; name: string }[];
  namespaces: { key: string; name: string }[];
  holdouts: { key: string; name: string }[];
  language: Language;
}
