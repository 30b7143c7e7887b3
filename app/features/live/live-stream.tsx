import { useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { Card } from "~/components/ui/card";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import type { LiveEvents } from "./live-events";
import { LiveItem } from "./live-item";
import { type LiveSearch, matches } from "./matches";
import { useLiveEvents } from "./use-live-events";

const OUTCOMES = ["all", "accepted", "quarantined"] as const;

/** The events as they come: looked through by text and outcome, held on demand. */
export function LiveStream(props: {
  project: { key: string; zone: string };
  first: LiveEvents;
  language: Language;
  empty: React.ReactNode;
}) {
  const text = useText("live");
  const { project, language } = props;
  const { stream, pause, resume } = useLiveEvents(project.key, props.first);
  const [params, setParams] = useSearchParams();
  // TRICKY: the address follows what is asked, not the other way round: two changes in a row would both start from the
  // address before the first.
  const [search, setSearch] = useState<LiveSearch>(() => ({
    text: params.get("q") ?? "",
    outcome: OUTCOMES.find((outcome) => outcome === params.get("outcome")) ?? "all",
  }));
  const look = (change: Partial<LiveSearch>) => {
    const next = { ...search, ...change };
    setSearch(next);
    const said = { q: next.text, outcome: next.outcome === "all" ? "" : next.outcome };
    const address = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ""));
    setParams(address, { replace: true, preventScrollReset: true });
  };
  const found = stream.shown.filter((event) => matches(event, search));
  const number = (count: number) => plainNumber(count, language);
  const state = stream.lost
    ? text("lost")
    : stream.paused
      ? text("paused", { count: number(stream.held.length) })
      : text("running");
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <label className="block min-w-48 flex-1 text-xs font-medium text-ink-soft sm:max-w-80">
          {text("search")}
          <input
            type="search"
            maxLength={200}
            defaultValue={search.text}
            placeholder={text("searchHint")}
            onChange={(event) => look({ text: event.currentTarget.value })}
            className="field-small mt-1 w-full"
          />
        </label>
        <label className="block text-xs font-medium text-ink-soft">
          {text("outcome")}
          <select
            value={search.outcome}
            onChange={({ currentTarget: { value } }) =>
              look({ outcome: OUTCOMES.find((outcome) => outcome === value) ?? "all" })
            }
            className="field-small mt-1 block"
          >
            {OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {text(outcome)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={stream.paused ? resume : pause}>
          {text(stream.paused ? "resume" : "pause")}
        </button>
        <p
          role="status"
          className={`pb-2 text-xs tabular-nums ${stream.lost ? "text-bad" : "text-ink-faint"}`}
        >
          {state}
        </p>
      </div>
      {stream.unseen === 0 ? null : (
        <p className="text-xs text-ink-faint">{text("unseen", { count: number(stream.unseen) })}</p>
      )}
      {stream.shown.length === 0 ? (
        props.empty
      ) : found.length === 0 ? (
        <Card>
          <p className="text-ink-soft">{text("noMatch")}</p>
        </Card>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
          {found.map((event) => (
            <li key={event.number}>
              <LiveItem event={event} zone={project.zone} language={language} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
