import type { Filter } from "./holds";
import type { Days } from "./local-days";
import type { Selection } from "./matches";

/** What a funnel is asked with; steps count from 1. */
export interface FunnelQuestion {
  period: Days;
  steps: readonly { events: Selection; optional?: boolean }[];
  order: "ordered" | "strict" | "any";
  /** Seconds from the first step; its end belongs to it. */
  window: number;
  exclusions?: readonly { events: Selection; after: number; before: number }[];
  /** A subject of events whose value must be the same at all steps. */
  hold?: string;
  count?: "members" | "attempts";
  filter?: Filter;
  breakdown?: string;
  /** The step a breakdown takes its value from: "first" without saying, "last" the last required one taken, or a number. */
  at?: "first" | "last" | number;
}
