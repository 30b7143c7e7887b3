import type { QuarantineSearch } from "#queries/quarantine/quarantine-state";
import type { QuarantineCount, QuarantineCursor } from "#queries/quarantine/read-quarantine";
import type { QuarantineEntryView } from "#queries/quarantine/quarantine-search";
import type { Language } from "~/i18n/languages";

/**
 * All that the page on quarantine shows.
 *
 * - `counts` by reason, source and state, whatever is chosen of these three
 * - `next`   where the list goes on, null at its end; `isFirst` whether it begins with the newest
 */
export interface QuarantinePageData {
  project: { key: string; zone: string };
  search: QuarantineSearch;
  entries: QuarantineEntryView[];
  counts: QuarantineCount[];
  next: QuarantineCursor | null;
  isFirst: boolean;
  mayChange: boolean;
  language: Language;
  now: number;
}
