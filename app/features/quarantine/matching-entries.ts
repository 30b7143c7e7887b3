import type { QuarantinePageData } from "./quarantine-page-data";

/** How many entries a search has, out of the counts by reason, source and state. */
export function matchingEntries({ counts, search }: Pick<QuarantinePageData, "counts" | "search">): number {
  const isIn = (chosen: string, value: string) => chosen === "" || chosen === value;
  return counts
    .filter(({ code, source }) => isIn(search.code, code) && isIn(search.source, source))
    .filter(
      ({ state }) =>
        search.state === "all" ||
        search.state === state ||
        (search.state === "open" && (state === "waiting" || state === "refused")),
    )
    .reduce((sum, { entries }) => sum + entries, 0);
}
