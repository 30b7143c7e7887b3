import type { GrowthBookError } from "#experiments/remote/growthbook-error";
import type { SdkConnection } from "#experiments/flags/sdk-connections";
import type { NamespaceEntry } from "#experiments/flags/namespaces";
import type { Language } from "~/i18n/languages";
import type { Problem } from "#experiments/flags/flag-error";
import type { FlagProblem } from "~/features/flags/flag-problem";

/** A saved group; `cohort` is the name of the one it follows, null for a list. Instants are ms, null for never. */
export interface ListedGroup {
  key: string;
  name: string;
  attribute: string;
  cohort: { id: number; name: string } | null;
  size: number;
  filledAt: number | null;
}

export interface ListedHoldout {
  key: string;
  name: string;
  share: number;
  hashAttribute: string;
  beganAt: number;
  ended: boolean;
}

/** How far experiments are in step with GrowthBook's, since the program runs; instants are ms, null for never. */
interface ShownSync {
  triedAt: number;
  syncedAt: number | null;
  /** `said` is what GrowthBook said, "" for nothing */
  error: { code: GrowthBookError["code"]; said: string } | null;
  experiments: number;
  flags: number;
  failed: { key: string; problems: readonly Problem[] }[];
}

export interface FlagSettingsData {
  project: { key: string; zone: string };
  environments: readonly string[];
  approval: boolean;
  /** keys to decrypt with are told to those who may edit */
  connections: readonly Omit<SdkConnection, "project">[];
  groups: readonly ListedGroup[];
  cohorts: readonly { id: number; name: string }[];
  namespaces: readonly NamespaceEntry[];
  holdouts: readonly ListedHoldout[];
  /** null where no GrowthBook decides; `named` if this project is one of those kept in step */
  growthBook: { named: boolean; state: ShownSync | null } | null;
  mayEdit: boolean;
  language: Language;
  /** instant, ms */
  now: number;
}

/** What was not done, and by which form. */
export interface SettingsRefusal {
  intent: string;
  problem: FlagProblem;
}
