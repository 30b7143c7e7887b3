import { Form, useSearchParams } from "@remix-run/react";
import { QUARANTINE_STATES, type QuarantineSearch } from "#queries/quarantine/quarantine-state";
import { useText } from "~/i18n/use-text";
import type { QuarantinePageData } from "./quarantine-page-data";
import { STATE_WORDS } from "./state-words";
import { useReason } from "./use-reason";

/** What this form itself says; all else in the address, such as the period, goes along. */
const OWN = new Set(["state", "code", "source", "text", "after", "id"]);

/** Chooses entries by state, reason, source and text; the address says what is chosen. */
export function QuarantineFilter({ data }: { data: QuarantinePageData }) {
  const text = useText("quality");
  const reasonOf = useReason();
  const [params] = useSearchParams();
  const { search, counts } = data;
  const states = ["open", ...QUARANTINE_STATES, "all"] as const;
  const known = (of: "code" | "source", chosen: string) =>
    [...new Set([...(chosen === "" ? [] : [chosen]), ...counts.map((count) => count[of])])].toSorted();
  const choice = (
    name: keyof QuarantineSearch,
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <label className="block min-w-36 flex-1 text-xs font-medium text-ink-soft sm:flex-none">
      {label}
      <select
        key={search[name]}
        name={name}
        defaultValue={search[name]}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
        className="field-small mt-1 w-full"
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
      {[...params]
        .filter(([name]) => !OWN.has(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {choice(
        "state",
        text("state"),
        states.map((state) => [state, text(STATE_WORDS[state])] as const),
      )}
      {choice("code", text("reason"), [
        ["", text("anyReason")],
        ...known("code", search.code).map((code) => [code, reasonOf(code)] as const),
      ])}
      {choice("source", text("source"), [
        ["", text("anySource")],
        ...known("source", search.source).map((source) => [source, source] as const),
      ])}
      <label className="block min-w-36 flex-1 text-xs font-medium text-ink-soft sm:max-w-64">
        {text("searchText")}
        <input
          key={search.text}
          name="text"
          type="search"
          maxLength={200}
          defaultValue={search.text}
          className="field-small mt-1 w-full"
        />
      </label>
      <button className="button">{text("apply")}</button>
    </Form>
  );
}
