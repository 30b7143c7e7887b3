import type { FlagType } from "#experiments/flags/flag-definition";
import type { Language } from "~/i18n/languages";
import type { FlagProblem } from "./flag-problem";
import type { FlagState } from "./flag-state";

/** What a flag is in an environment; of a pulled kill switch, why. */
export interface EnvironmentState {
  environment: string;
  state: FlagState;
  reason: string | null;
}

/** A flag as it is listed; `changedAt` is an instant, ms. */
export interface ListedFlag {
  key: string;
  type: FlagType;
  description: string;
  archived: boolean;
  states: EnvironmentState[];
  drafts: number;
  owner: string | null;
  changedAt: number;
}

export interface FlagsPageData {
  project: { key: string; zone: string };
  flags: ListedFlag[];
  /** how many flags there are whether they are searched for or not */
  all: number;
  search: string;
  archived: boolean;
  /** what an app sets its SDK up with; null while there is no connection that answers in plain */
  snippet: { address: string; clientKey: string } | null;
  mayEdit: boolean;
  language: Language;
  /** instant, ms */
  now: number;
}

/** What was not done, and to which flag; `flag` is "" for one that was to be made. */
export interface FlagsRefusal {
  flag: string;
  problem: FlagProblem;
}
