import { useLocation } from "@remix-run/react";
import { COMPARISONS, GRANULARITIES } from "#queries/period";
import { useText } from "~/i18n/use-text";
import { ChoiceMenu } from "./choice-menu";
import { FilterMenu } from "./filter-menu";
import { PeriodMenu } from "./period-menu";
import type { View } from "./view";
import { changedSearch } from "./view-search";

const COMPARISON_WORDS = { previous: "comparePrevious", year: "compareYear", none: "compareNone" } as const;

/**
 * Period, comparison, granularity, the switch for bots and the filter: same controls, same place, on every page; on
 * some without the filter, on some the switch alone.
 */
export function ViewBar({ view, choices }: { view: View; choices: "all" | "unfiltered" | "bots" }) {
  const text = useText("frame");
  const { search } = useLocation();
  return (
    <div role="group" aria-label={text("view")} className="flex flex-wrap items-center gap-2">
      {choices === "bots" ? null : (
        <>
          <PeriodMenu view={view} />
          <ChoiceMenu
            label={text("compare")}
            shortcut="c"
            choices={COMPARISONS.map((comparison) => ({
              words: text(COMPARISON_WORDS[comparison]),
              to: changedSearch(search, { compare: comparison }),
              chosen: comparison === view.comparison,
            }))}
          />
          <ChoiceMenu
            label={text("granularity")}
            shortcut="g"
            choices={GRANULARITIES.map((granularity) => ({
              words: text(granularity),
              to: changedSearch(search, { by: granularity }),
              chosen: granularity === view.granularity,
            }))}
          />
        </>
      )}
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
      {choices === "all" ? (
        <FilterMenu key={JSON.stringify(view.filter ?? null)} filter={view.filter} />
      ) : null}
    </div>
  );
}
