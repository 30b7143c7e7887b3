import { Link } from "@remix-run/react";
import { Fragment } from "react";
import type { Criterion } from "#queries/cohorts/cohort-definition";
import { useFilterWords, useSelectionWords } from "~/features/analysis/use-filter-words";
import { useNumberWords } from "~/features/behind/use-number-words";
import { useText } from "~/i18n/use-text";
import type { ListedCohort } from "./cohorts-page-data";

/** What a cohort is made from, in words; a number is a link to those it counts. */
export function CohortWords({ cohort }: { cohort: Pick<ListedCohort, "definition" | "numbers"> }) {
  const text = useText("cohorts");
  const analysis = useText("analysis");
  const criterionWords = useCriterionWords();
  const numberWords = useNumberWords();
  const { definition, numbers } = cohort;
  if ("listed" in definition) return <>{text("listed", { count: definition.listed })}</>;
  const { criteria, join } = definition;
  return (
    <>
      {criteria.map((criterion, place) => {
        const number = numbers[place];
        return (
          <Fragment key={place}>
            {place === 0 ? null : analysis(join === "all" ? "and" : "orElse")}
            {criterion.kind !== "number"
              ? criterionWords(criterion)
              : criterion.not
                ? text("notBehind")
                : null}
            {number ? (
              <Link to={number.to} className="text-accent-strong hover:underline">
                {numberWords(number.place)}
              </Link>
            ) : null}
          </Fragment>
        );
      })}
    </>
  );
}

function useCriterionWords(): (criterion: Exclude<Criterion, { kind: "number" }>) => string {
  const text = useText("cohorts");
  const selectionWords = useSelectionWords();
  const filterWords = useFilterWords();
  return (criterion) => {
    const { kind, not } = criterion;
    if (kind === "member") return filterWords(not ? { not: criterion.filter } : criterion.filter);
    const { events, days } = criterion;
    const within = days === null ? "" : ` ${text("lastDays", { count: days })}`;
    if (kind !== "did") {
      const which = text(kind === "first" ? (not ? "notFirst" : "first") : not ? "notLast" : "last");
      return `${which} ${selectionWords(events)}${within}`;
    }
    const { times } = criterion;
    const often =
      times.is === "at least" && times.count === 1
        ? ""
        : ` ${text(TIMES_WORDS[times.is])} ${text("timesCount", { count: times.count })}`;
    return `${text(not ? "didNot" : "did")} ${selectionWords(events)}${often}${within}`;
  };
}

export const TIMES_WORDS = { "at least": "atLeast", "at most": "atMost", exactly: "exactly" } as const;
