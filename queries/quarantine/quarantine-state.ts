/** What became of what was refused: it waits, became an event, was refused again when tried, or was left out for good. */
export const QUARANTINE_STATES = ["waiting", "refused", "replayed", "dismissed"] as const;
export type QuarantineState = (typeof QUARANTINE_STATES)[number];

/** Which entries of quarantine are wanted; all that is left out narrows nothing. */
export interface QuarantineSearch {
  /** one entry alone */
  id: string;
  /** `open` is what waits and what was refused again */
  state: QuarantineState | "open" | "all";
  code: string;
  source: string;
  /** in the bytes as they came, whatever the case */
  text: string;
  /** instants, UTC, "YYYY-MM-DD HH:MM:SS"; `to` is not included */
  from: string;
  to: string;
}

export const EVERYTHING: QuarantineSearch = {
  id: "",
  state: "all",
  code: "",
  source: "",
  text: "",
  from: "1970-01-01 00:00:00",
  to: "2299-12-31 00:00:00",
};
