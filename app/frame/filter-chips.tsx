import { Link, useLocation } from "@remix-run/react";
import type { Filter } from "#queries/filters/filter";
import { useFilterWords } from "~/features/analysis/use-filter-words";
import { useText } from "~/i18n/use-text";
import { CloseIcon } from "./icons";
import { changedSearch } from "./view-search";

const partsOf = (filter: Filter): Filter[] => ("all" in filter ? filter.all : [filter]);

/** What the page is filtered by, in words: a chip for each part that must hold, each with the way to be rid of it. */
export function FilterChips({ filter }: { filter: Filter }) {
  const text = useText("analysis");
  const words = useFilterWords();
  const { search } = useLocation();
  const parts = partsOf(filter);
  const without = (place: number) => {
    const left = parts.filter((_, at) => at !== place);
    const [only, ...more] = left;
    const kept = more.length === 0 ? only : { all: left };
    return { search: changedSearch(search, { filter: kept === undefined ? null : JSON.stringify(kept) }) };
  };
  return (
    <ul aria-label={text("filter")} className="flex flex-wrap gap-1.5 pb-2 text-xs">
      {parts.map((part, place) => (
        <li
          key={place}
          className="flex min-w-0 max-w-full items-center gap-1 rounded-md bg-accent-soft py-0.5 pl-2 pr-1 text-accent-strong"
        >
          <span className="min-w-0 break-words">{words(part)}</span>
          <Link
            to={without(place)}
            preventScrollReset
            aria-label={text("removeConditions", { conditions: words(part) })}
            className="rounded p-0.5 hover:bg-surface"
          >
            <CloseIcon />
          </Link>
        </li>
      ))}
    </ul>
  );
}
