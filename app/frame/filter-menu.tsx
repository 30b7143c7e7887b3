import { useFetcher, useLocation, useNavigate, useParams } from "@remix-run/react";
import { useState } from "react";
import type { Filter } from "#queries/filters/filter";
import { ConditionsEditor } from "~/features/analysis/conditions-editor";
import { SubjectsOffered } from "~/features/analysis/subjects-offered";
import { useText } from "~/i18n/use-text";
import { Dropdown } from "./dropdown";
import { ChevronDownIcon } from "./icons";
import { changedSearch } from "./view-search";

function conditionsIn(filter: Filter | undefined): number {
  if (filter === undefined) return 0;
  if ("subject" in filter) return 1;
  if ("not" in filter) return conditionsIn(filter.not);
  const parts = "all" in filter ? filter.all : filter.any;
  return parts.reduce((sum, part) => sum + conditionsIn(part), 0);
}

/** Which events and members count, on every page alike; what can be chosen is asked for when the panel is entered. */
export function FilterMenu(props: { filter: Filter | undefined }) {
  const text = useText("analysis");
  const navigate = useNavigate();
  const { search } = useLocation();
  const { project } = useParams();
  const choices = useFetcher<{ subjects: string[] }>();
  const [filter, setFilter] = useState(props.filter);
  const count = conditionsIn(props.filter);
  const apply = (chosen: Filter | undefined) => {
    const changes = { filter: chosen === undefined ? null : JSON.stringify(chosen) };
    navigate({ search: changedSearch(search, changes) }, { preventScrollReset: true });
  };
  const offer = () => {
    if (choices.state === "idle" && choices.data === undefined) {
      choices.load(`/p/${project ?? ""}/choices`);
    }
  };
  return (
    <Dropdown
      label={text("filter")}
      shortcut="f"
      summary={
        <>
          {count === 0 ? text("filter") : text("filtered", { count })}
          <ChevronDownIcon />
        </>
      }
      panelClass="sm:right-0 sm:w-[32rem]"
    >
      <form
        aria-label={text("filter")}
        className="space-y-3 p-2"
        onFocus={offer}
        onMouseEnter={offer}
        onSubmit={(event) => {
          event.preventDefault();
          apply(filter);
        }}
      >
        <p className="text-xs text-ink-faint">{text("filterAbout")}</p>
        <SubjectsOffered subjects={choices.data?.subjects ?? []}>
          <ConditionsEditor filter={filter} onChange={setFilter} />
        </SubjectsOffered>
        <p className="flex gap-2">
          <button className="button-primary">{text("applyFilter")}</button>
          {count === 0 ? null : (
            <button type="button" className="button" onClick={() => apply(undefined)}>
              {text("clearFilter")}
            </button>
          )}
        </p>
      </form>
    </Dropdown>
  );
}
