import { Link, useLocation } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { plainNumber } from "~/format/plain-number";
import { viewSearch } from "~/frame/view-search";
import { useText } from "~/i18n/use-text";
import { EntryItem } from "./entry-item";
import { matchingEntries } from "./matching-entries";
import type { QuarantineAnswer } from "./quarantine-answer";
import { QuarantineFilter } from "./quarantine-filter";
import type { QuarantinePageData } from "./quarantine-page-data";
import { ReplayForm } from "./replay-form";

/** What could not be stored: found, looked at, mended by rule and tried again. */
export function QuarantinePage(props: { data: QuarantinePageData; answer: QuarantineAnswer | undefined }) {
  const text = useText("quality");
  const { search: address } = useLocation();
  const { data } = props;
  const { entries, next, language, project, search } = data;
  const matching = search.id === "" ? matchingEntries(data) : entries.length;
  const goTo = (after: string | null) => {
    const params = new URLSearchParams(address);
    if (after === null) params.delete("after");
    else params.set("after", after);
    return { search: params.toString() };
  };
  const isNarrowed =
    search.code !== "" || search.source !== "" || search.text !== "" || search.state !== "open";
  return (
    <div className="space-y-6">
      <header>
        <p className="text-xs">
          <Link
            to={{ pathname: `/p/${project.key}/quality`, search: viewSearch(address) }}
            className="text-accent-strong hover:underline"
          >
            {text("title")}
          </Link>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{text("quarantineTitle")}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{text("quarantineIntro")}</p>
      </header>
      <QuarantineFilter data={data} />
      <div className="grid items-start gap-6 xl:grid-cols-3 xl:gap-4">
        <section aria-label={text("quarantineTitle")} className="min-w-0 xl:col-span-2">
          <p className="mb-2 text-xs tabular-nums text-ink-faint">
            {text("entries", { count: plainNumber(matching, language) })}
          </p>
          {entries.length === 0 ? (
            <Card>
              <p className="text-ink-soft">{text(isNarrowed ? "noneMatch" : "noEntries")}</p>
            </Card>
          ) : (
            <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
              {entries.map((entry) => (
                <li key={entry.id}>
                  <EntryItem entry={entry} data={data} />
                </li>
              ))}
            </ul>
          )}
          <p className="mt-3 flex gap-4 text-xs">
            {data.isFirst ? null : (
              <Link to={goTo(null)} className="text-accent-strong hover:underline">
                {text("newest")}
              </Link>
            )}
            {next === null ? null : (
              <Link to={goTo(`${next.received} ${next.id}`)} className="text-accent-strong hover:underline">
                {text("older")}
              </Link>
            )}
          </p>
        </section>
        {data.mayChange ? (
          <ReplayForm key={address} data={data} matching={matching} answer={props.answer} />
        ) : (
          <Card>
            <p className="text-ink-soft">{text("mayNot")}</p>
          </Card>
        )}
      </div>
    </div>
  );
}
