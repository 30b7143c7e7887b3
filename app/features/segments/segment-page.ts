import type { Filter } from "#queries/filters/filter";

/** The page below `/p/<project>/` on which a segment is held against others. */
export const SEGMENT_PAGE = "segments/against";

/** The address of the page with a segment held against everybody else. */
export const segmentAddress = (project: string, segment: Filter): string =>
  `/p/${project}/${SEGMENT_PAGE}?${new URLSearchParams({ segment: JSON.stringify(segment) }).toString()}`;
