import { Link, useSearchParams } from "@remix-run/react";
import { FEEDBACK_STATES } from "#queries/feedback/feedback-words";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { PageHead } from "~/features/metrics/page-head";
import { plainNumber } from "~/format/plain-number";
import { viewSearch } from "~/frame/view-search";
import { useText } from "~/i18n/use-text";
import { FeedbackFilter } from "./feedback-filter";
import { FeedbackItem } from "./feedback-item";
import type { FeedbackPageData, FeedbackRefusal } from "./feedback-page-data";
import { STATE_WORDS } from "./state-words";

/** What members said in a period, and what was done about it. */
export function FeedbackPage({
  data,
  refused,
}: {
  data: FeedbackPageData;
  refused: FeedbackRefusal | undefined;
}) {
  const text = useText("feedback");
  const [params] = useSearchParams();
  const { project, period, language, counts, entries, question, next } = data;
  const changed = (changes: Record<string, string | null>) => {
    const search = new URLSearchParams(params);
    search.delete("before");
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) search.delete(name);
      else search.set(name, value);
    }
    return { search: search.toString() };
  };
  const chip = (name: string, count: number, isCurrent: boolean, state: string | null) => (
    <Link
      key={name}
      to={changed({ state })}
      aria-current={isCurrent ? "true" : undefined}
      className="button aria-[current]:border-accent aria-[current]:text-accent-strong"
    >
      {name} <span className="tabular-nums text-ink-faint">{plainNumber(count, language)}</span>
    </Link>
  );
  const { states } = counts;
  return (
    <div className="space-y-6">
      <PageHead
        title={text("title")}
        intro={text("intro")}
        period={period}
        comparison={null}
        zone={project.zone}
        language={language}
        file={
          <div className="flex gap-2">
            <Link
              to={{ pathname: `/p/${project.key}/satisfaction`, search: viewSearch(params.toString()) }}
              className="button"
            >
              {text("scores")}
            </Link>
            <CsvLink file="feedback" asked={{ before: "" }} />
          </div>
        }
      />
      <FeedbackFilter question={question} bands={counts.bands} language={language} />
      <nav aria-label={text("state")} className="flex flex-wrap gap-2">
        {chip(
          text("anyState"),
          states.open + states["in-hand"] + states.handled,
          question.state === undefined,
          null,
        )}
        {FEEDBACK_STATES.map((state) =>
          chip(text(STATE_WORDS[state]), states[state], question.state === state, state),
        )}
      </nav>
      {entries.length === 0 ? (
        <Card className="max-w-3xl">
          <p role="status" className="font-medium">
            {text("none")}
          </p>
          <p className="mt-1 text-ink-soft">{text("noneHint")}</p>
        </Card>
      ) : (
        <ol aria-label={text("title")} className="max-w-4xl space-y-3">
          {entries.map((entry) => (
            <FeedbackItem
              key={entry.id}
              entry={entry}
              data={data}
              refused={refused?.id === entry.id ? refused : undefined}
            />
          ))}
        </ol>
      )}
      {next === null && !params.has("before") ? null : (
        <nav aria-label={text("parts")} className="flex gap-2">
          {params.has("before") ? (
            <Link to={changed({})} className="button">
              {text("latest")}
            </Link>
          ) : null}
          {next === null ? null : (
            <Link to={changed({ before: next })} className="button">
              {text("earlier")}
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
