import { useLocation } from "@remix-run/react";
import { COMPARISONS, GRANULARITIES } from "#queries/period";
import { useText } from "~/i18n/use-text";
import { ChoiceMenu } from "./choice-menu";
import { FilterMenu } from "./filter-menu";
import type { ViewChoice } from "./pages";
import { PeriodMenu } from "./period-menu";
import type { View } from "./view";
import { changedSearch } from "./view-search";

const COMPARISON_WORDS = { previous: "comparePrevious", year: "compareYear", none: "compareNone" } as const;

/** Period, comparison, granularity, the switch for bots and the filter: same place on every page, but for what changes nothing there. */
export function ViewBar({ view, choices }: { view: View; choices: readonly ViewChoice[] }) {
  const text = useText("frame");
  const { search } = useLocation();
  return (
    <div role="group" aria-label={text("view")} className="flex flex-wrap items-center gap-2">
      {choices.includes("period") ? <PeriodMenu view={view} /> : null}
      {choices.includes("comparison") ? (
        <ChoiceMenu
          label={text("compare")}
          shortcut="c"
          choices={COMPARISONS.map((comparison) => ({
            words: text(COMPARISON_WORDS[comparison]),
            to: changedSearch(search, { compare: comparison }),
            chosen: comparison === view.comparison,
          }))}
        />
      ) : null}
      {choices.includes("granularity") ? (
        <ChoiceMenu
          label={text("granularity")}
          shortcut="g"
          choices={GRANULARITIES.map((granularity) => ({
            words: text(granularity),
            to: changedSearch(search, { by: granularity }),
            chosen: granularity === view.granularity,
          }))}
        />
      ) : null}
      {choices.includes("bots") ? (
        <ChoiceMenu
          label={text("bots")}
          choices={[
            {
              words: text("botsExcluded"),
              to: changedSearch(search, { bots: null }),
              chosen: !view.includeExcluded,
            },
            {
              words: text("botsIncluded"),
              to: changedSearch(search, { bots: "1" }),
              chosen: view.includeExcluded,
            },
          ]}
        />
      ) : null}
      {choices.includes("filter") ? (
        <FilterMenu key={JSON.stringify(view.filter ?? null)} filter={view.filter} />
      ) : null}
    </div>
  );
}
