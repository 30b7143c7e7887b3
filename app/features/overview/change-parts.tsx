import { Link, useFetcher, useLocation } from "@remix-run/react";
import { useState } from "react";
import { type ChangePart, EVENT_SUMS, MEMBER_SUMS } from "#queries/changes/read-what-changed";
import type { MetricKey } from "#queries/metrics/catalogue";
import { useValueWord } from "~/features/analysis/use-value-word";
import { behindAddress } from "~/features/behind/behind-address";
import { figureWords } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { loader } from "~/routes/project.changes";
import type { OverviewPageData } from "./overview-page-data";

const OF_MEMBERS = ["join.channel", "member.stage"] as const;
const SUBJECTS = [...OF_MEMBERS, "content.topic"] as const;
const MOST_SHOWN = 6;
const SIGNED = { signDisplay: "exceptZero" } as const;
const PERCENT = { style: "percent", maximumFractionDigits: 0 } as const;

const isSum = (sums: readonly MetricKey[], metric: MetricKey) => sums.includes(metric);

/** By what a metric's change can be told apart; by nothing where parts do not add up to it. */
export const subjectsOf = (metric: MetricKey): readonly (typeof SUBJECTS)[number][] => {
  if (isSum(EVENT_SUMS, metric)) return SUBJECTS;
  return isSum(MEMBER_SUMS, metric) ? OF_MEMBERS : [];
};

/** Where a change came from; asked for when somebody opens it. */
export function ChangeParts({ metric, data }: { metric: MetricKey; data: OverviewPageData }) {
  const text = useText("overview");
  const { search } = useLocation();
  const fetcher = useFetcher<typeof loader>();
  const subjects = subjectsOf(metric);
  const [subject, setSubject] = useState<(typeof SUBJECTS)[number]>("join.channel");
  const ask = (breakdown: string) => {
    const asked = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ metric, breakdown })) asked.set(name, value);
    fetcher.load(`/p/${data.project.key}/changes?${asked.toString()}`);
  };
  const told = fetcher.state === "idle" ? fetcher.data?.told : undefined;
  return (
    <details
      className="mt-1 text-xs"
      onToggle={(event) => {
        if (event.currentTarget.open && fetcher.data === undefined) ask(subject);
      }}
    >
      <summary className="cursor-pointer text-accent-strong">{text("whereFrom")}</summary>
      <div role="group" aria-label={text("whereFrom")} className="mt-1 flex flex-wrap gap-1">
        {subjects.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === subject}
            onClick={() => {
              setSubject(one);
              ask(one);
            }}
            className="rounded px-1.5 py-0.5 text-ink-soft hover:text-ink aria-pressed:bg-sunken aria-pressed:font-medium aria-pressed:text-ink"
          >
            {text(`by ${one}`)}
          </button>
        ))}
      </div>
      {told == null ? (
        <p role="status" className="mt-1 text-ink-faint">
          {text("whereFromAsking")}
        </p>
      ) : (
        <ul className="mt-1 space-y-0.5">
          {told.parts.slice(0, MOST_SHOWN).map((part) => (
            <Part
              key={part.value ?? "the rest"}
              part={part}
              of={told.breakdown}
              metric={metric}
              data={data}
            />
          ))}
        </ul>
      )}
    </details>
  );
}

function Part(props: { part: ChangePart; of: string; metric: MetricKey; data: OverviewPageData }) {
  const { part, of, metric, data } = props;
  const { project, language, metrics } = data;
  const text = useText("overview");
  const valueWord = useValueWord(of);
  const { search } = useLocation();
  const { unit } = metrics[metric];
  const { value } = part;
  const style = { language, currency: project.currency };
  const sign = part.change.startsWith("-") || Number(part.change) === 0 ? "" : "+";
  const amount = unit === "money" ? part.change : Number(part.change);
  const place = value === null ? null : { metric, breakdown: of, value };
  return (
    <li className="flex items-baseline justify-between gap-2 tabular-nums">
      <span className="min-w-0 truncate">
        {place === null ? (
          text("theRest")
        ) : (
          <Link
            to={behindAddress(project.key, "what-changed", "overview", search, place)}
            className="hover:text-accent-strong hover:underline"
          >
            {valueWord(place.value)}
          </Link>
        )}
      </span>
      <span className="shrink-0 text-ink-soft">
        {sign}
        {figureWords(amount, unit, style)}
        {part.share === null ? null : ` · ${plainNumber(part.share, language, { ...PERCENT, ...SIGNED })}`}
      </span>
    </li>
  );
}
