import type { Selection } from "#queries/filters/filter";
import { CARE_EVENTS } from "#queries/metrics/care-events";
import { CONTENT_EVENTS } from "#queries/metrics/content-events";
import { partOf, times, total } from "./engagement-measurements";
import type { CaseKind } from "./acts";
import type { Measurement, Part } from "./measurement";
import { markedShare } from "./member-measurements";

const A_THOUSAND = 1000;

const { views, shares } = CONTENT_EVENTS;
const { reports, resolved, tagged, praise } = CARE_EVENTS;

/** A visitor may have come by several shares, and not all of them in the same days as the share. */
export const shareReach: Measurement = {
  parts: { arrivals: { acts: { of: "arrivals" }, window: "span" }, shares: times(shares) },
  of: (tally) => ({ kind: "ratio", part: tally("arrivals").persons, whole: total(tally("shares")) }),
  matureAfter: 0,
  lists: { counted: { part: "arrivals" }, involved: { part: "shares" } },
};

export const directJoinShare = markedShare({ of: "direct" });

export const positiveFeedbackShare: Measurement = {
  ...partOf(praise, tagged),
  lists: { involved: { part: "all" } },
};

export const reportsPer1kViews: Measurement = {
  parts: { reports: times(reports), views: times(views) },
  of: (tally) => ({
    kind: "ratio",
    part: total(tally("reports")) * A_THOUSAND,
    whole: total(tally("views")),
  }),
  matureAfter: 0,
  lists: { involved: { part: "reports" } },
};

const cases = (kind: CaseKind): Part => ({ acts: { of: "cases", kind }, window: "span" });

/** Which share of cases has been settled by now. Cases are counted, not members. */
const settledShare = (kind: CaseKind): Measurement => ({
  parts: { cases: cases(kind) },
  of: (tally) => {
    const { rows, ones } = tally("cases");
    return { kind: "proportion", successes: ones, trials: rows, immature: false };
  },
  matureAfter: 0,
  lists: { involved: { part: "cases" } },
});

/** How long the cases took that have been settled by now. */
const timeToSettle = (kind: CaseKind): Measurement => ({
  parts: { cases: cases(kind) },
  of: (tally) => ({ kind: "median", middle: tally("cases").median, of: tally("cases").ones }),
  matureAfter: 0,
  lists: { involved: { part: "cases", marks: [1] } },
});

const timesDone = (events: Selection): Measurement => ({
  parts: { done: times(events) },
  of: (tally) => ({ kind: "count", count: total(tally("done")) }),
  matureAfter: 0,
  lists: { involved: { part: "done" } },
});

/** How many rows there are, of which a member may have several. */
const rowsOf = (part: Part): Measurement => ({
  parts: { them: part },
  of: (tally) => ({ kind: "count", count: tally("them").rows }),
  matureAfter: 0,
  lists: { involved: { part: "them" } },
});

export const contentReports = timesDone(reports);
export const removedShare = settledShare("reports");
export const timeToRemoval = timeToSettle("reports");
export const supportOpened = rowsOf(cases("requests"));
export const supportResolved = timesDone(resolved);
export const supportResolvedShare = settledShare("requests");
export const timeToResolve = timeToSettle("requests");
export const supportBacklog = rowsOf({ acts: { of: "waiting" }, window: "span" });
