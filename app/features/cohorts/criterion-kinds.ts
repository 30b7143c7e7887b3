import type { Criterion } from "#queries/cohorts/cohort-definition";

/** What a criterion can be chosen to be about. */
export const CRITERION_KINDS = ["did", "didNot", "first", "last", "member", "band", "number"] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** The bands of the NPS. */
export const BANDS = ["promoters", "passives", "detractors"] as const;
export type Band = (typeof BANDS)[number];

const bandSearch = (who: Band, last: string) =>
  new URLSearchParams({ last, metrics: JSON.stringify(["nps"]), metric: "nps", who }).toString();

const DEFAULT_DAYS = 90;

/** Who answered so that they are in a band of the NPS of the last days. */
export const bandCriterion = (who: Band, days: number): Criterion => ({
  kind: "number",
  not: false,
  analysis: "metrics",
  search: bandSearch(who, `${days}d`),
});

/** The band and the days of a criterion that is one of those above, else null. */
export function bandOf(criterion: Criterion): { who: Band; days: number } | null {
  if (criterion.kind !== "number" || criterion.analysis !== "metrics") return null;
  const search = new URLSearchParams(criterion.search);
  const who = BANDS.find((band) => band === search.get("who"));
  const days = /^(\d+)d$/.exec(search.get("last") ?? "")?.[1];
  if (who === undefined || days === undefined) return null;
  return criterion.search === bandSearch(who, `${days}d`) ? { who, days: Number(days) } : null;
}

export function kindOf(criterion: Criterion): CriterionKind {
  if (criterion.kind === "did") return criterion.not ? "didNot" : "did";
  return bandOf(criterion) === null ? criterion.kind : "band";
}

export const firstCriterion = (event: string): Extract<Criterion, { kind: "did" }> => ({
  kind: "did",
  not: false,
  events: [{ event }],
  times: { is: "at least", count: 1 },
  days: 30,
});

/** A criterion of another kind that keeps of the old one what means something in it. */
export function changedKind(criterion: Criterion, kind: CriterionKind, event: string): Criterion {
  const events = "events" in criterion ? criterion.events : [{ event }];
  const days = "days" in criterion ? criterion.days : 30;
  switch (kind) {
    case "did":
    case "didNot": {
      const base = criterion.kind === "did" ? criterion : firstCriterion(event);
      return { ...base, not: kind === "didNot", events, days };
    }
    case "first":
    case "last":
      return { kind, not: false, events, days };
    case "member":
      return { kind, not: false, filter: { subject: "join.channel", is: "known", values: [] } };
    case "band":
      return bandCriterion("detractors", DEFAULT_DAYS);
    case "number":
      return criterion;
  }
}
