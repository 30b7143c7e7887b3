import { Form, Link, useLocation } from "@remix-run/react";
import { addDays } from "#queries/period/local-days";
import { useLanguage } from "~/i18n/use-language";
import { useText } from "~/i18n/use-text";
import { Dropdown } from "./dropdown";
import { CalendarIcon, ChevronDownIcon } from "./icons";
import { periodWords } from "./period-words";
import { presetOf, presetsOn } from "./presets";
import type { View } from "./view";
import { changedSearch } from "./view-search";

/** The period: the usual ones as links, any other by two dates. */
export function PeriodMenu({ view }: { view: View }) {
  const text = useText("frame");
  const language = useLanguage();
  const { search } = useLocation();
  const preset = presetOf(view.period, view.today);
  const words = periodWords(view.period, language);
  return (
    <Dropdown
      label={text("period")}
      shortcut="p"
      summary={
        <>
          <CalendarIcon />
          {preset ? <span>{text(preset.title)}</span> : null}
          <span className={preset ? "hidden font-normal text-ink-faint sm:inline xl:hidden 2xl:inline" : ""}>
            {words}
          </span>
          <ChevronDownIcon />
        </>
      }
      panelClass="sm:w-72"
    >
      <ul className="grid grid-cols-2">
        {presetsOn(view.today).map(({ title, changes }) => (
          <li key={title}>
            <Link
              to={changedSearch(search, changes)}
              aria-current={title === preset?.title ? "true" : undefined}
              className="menu-item"
              preventScrollReset
            >
              {text(title)}
            </Link>
          </li>
        ))}
      </ul>
      <DatesForm key={words} view={view} />
    </Dropdown>
  );
}

function DatesForm({ view }: { view: View }) {
  const text = useText("frame");
  const { pathname, search } = useLocation();
  const kept = [...new URLSearchParams(search)].filter(([name]) => !["from", "to", "last"].includes(name));
  return (
    <Form action={pathname} className="mt-1 grid grid-cols-2 gap-2 border-t border-line p-2">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="text-xs text-ink-soft">
        {text("from")}
        <input
          type="date"
          name="from"
          required
          max={view.today}
          defaultValue={view.period.from}
          className="field-small mt-1 w-full"
        />
      </label>
      <label className="text-xs text-ink-soft">
        {text("through")}
        <input
          type="date"
          name="to"
          required
          max={view.today}
          defaultValue={addDays(view.period.to, -1)}
          className="field-small mt-1 w-full"
        />
      </label>
      <button className="button col-span-2">{text("apply")}</button>
    </Form>
  );
}
