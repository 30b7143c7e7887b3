import type { CohortDefinition, Criterion } from "#queries/cohorts/cohort-definition";
import { useEventWord } from "~/features/analysis/use-event-word";
import { useText } from "~/i18n/use-text";

/** What a cohort is made from, in words. */
export function CohortWords({ definition }: { definition: CohortDefinition }) {
  const text = useText("cohorts");
  const criterionWords = useCriterionWords();
  if ("listed" in definition) return <>{text("listed", { count: definition.listed })}</>;
  const { criteria, join } = definition;
  return <>{criteria.map(criterionWords).join(text(join === "all" ? "and" : "or"))}</>;
}

function useCriterionWords(): (criterion: Criterion) => string {
  const text = useText("cohorts");
  const eventWord = useEventWord();
  return (criterion) => {
    switch (criterion.kind) {
      case "number":
        return text(criterion.not ? "notBehind" : "behind", { analysis: criterion.analysis });
      case "member":
        return text(criterion.not ? "notKnownAs" : "knownAs");
      case "did": {
        const { events, times, days, not } = criterion;
        const what = events.map(({ event }) => eventWord(event)).join(text("or"));
        const often =
          times.is === "at least" && times.count === 1
            ? ""
            : ` ${text(TIMES_WORDS[times.is])} ${text("timesCount", { count: times.count })}`;
        const within = days === null ? "" : ` ${text("lastDays", { count: days })}`;
        return `${text(not ? "didNot" : "did")} ${what}${often}${within}`;
      }
    }
  };
}

export const TIMES_WORDS = { "at least": "atLeast", "at most": "atMost", exactly: "exactly" } as const;
