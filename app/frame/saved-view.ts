/** The longest name of a view, in letters. */
export const LONGEST_VIEW_NAME = 100;

/** Choices of the view that were kept by a name. */
export interface SavedView {
  id: number;
  name: string;
  /** as the address says them: "" or "?…" */
  search: string;
  shared: boolean;
  /** who else made it, by name; null for one's own */
  by: string | null;
  mayRemove: boolean;
}
