import type { Difference } from "#experiments/flags/diff-definitions";
import type { FlagDefinition, FlagType } from "#experiments/flags/flag-definition";
import type { FlagLogEntry } from "#experiments/flags/flag-log";
import type { Language } from "~/i18n/languages";
import type { FlagProblem } from "./flag-problem";
import type { EnvironmentState } from "./flags-page-data";

/**
 * What somebody means to publish. `differences` are from what is in force to it; `meanwhile` from the revision it is
 * based on to the one in force, null where that is the same.
 */
export interface FlagDraft {
  id: number;
  turn: number;
  definition: FlagDefinition;
  comment: string;
  savedAt: number;
  approved: boolean;
  /** whether the reader wrote in it, and so cannot approve of it */
  mine: boolean;
  differences: readonly Difference[];
  meanwhile: readonly Difference[] | null;
}

/** What was published; `differences` are from the revision before. */
interface FlagRevision {
  number: number;
  comment: string;
  by: string | null;
  at: number;
  approved: boolean;
  differences: readonly Difference[];
}

/** What a rule may name. */
export interface KnownNames {
  environments: readonly string[];
  groups: readonly { key: string; name: string }[];
  flags: readonly string[];
  experiments: readonly KnownExperiment[];
}

/** An experiment as far as its rules show it; shares are 0–1. */
export interface KnownExperiment {
  key: string;
  name: string;
  status: "draft" | "running" | "stopped";
  variations: readonly { key: string; name: string; weight: number }[];
  coverage: number;
  hashAttribute: string;
  namespace: { key: string; from: number; to: number } | null;
  holdout: string | null;
}

export interface FlagPageData {
  project: { key: string; zone: string };
  flag: { key: string; type: FlagType; live: number; owner: string | null; archived: boolean };
  states: EnvironmentState[];
  /** what is in force; null while nothing was published */
  definition: FlagDefinition | null;
  drafts: FlagDraft[];
  /** the draft that is open in the editor; null for a new one */
  edited: FlagDraft | null;
  revisions: FlagRevision[];
  log: (Omit<FlagLogEntry, "at"> & { at: number })[];
  known: KnownNames;
  snippet: { address: string; clientKey: string } | null;
  approval: boolean;
  mayEdit: boolean;
  language: Language;
  /** instant, ms */
  now: number;
}

/** What was not done, and by which form. */
export interface FlagRefusal {
  intent: string;
  problem: FlagProblem;
}
