import type { ReactNode } from "react";
import type { Period } from "#queries/period";
import type { Language } from "~/i18n/languages";
import { periodWords } from "~/frame/period-words";
import { useText } from "~/i18n/use-text";

/** A page's title, what it answers where that is said, and the days it is about. */
export function PageHead(props: {
  title: string;
  intro?: string;
  period: Period;
  comparison: Period | null;
  zone: string;
  language: Language;
  /** stands at its end: where the page can be had as a file */
  file: ReactNode;
}) {
  const text = useText("overview");
  const { title, intro, period, comparison, zone, language, file } = props;
  return (
    <header className="flex flex-wrap items-end justify-between gap-3">
      <div>
        <h1 className="text-xl font-semibold">{title}</h1>
        {intro === undefined ? null : <p className="mt-1 max-w-prose text-ink-soft">{intro}</p>}
        <p className="mt-1 text-xs tabular-nums text-ink-faint">
          {periodWords(period, language)}
          {comparison === null
            ? null
            : ` · ${text("comparedWith", { period: periodWords(comparison, language) })}`}
          {` · ${text("zone", { zone })}`}
        </p>
      </div>
      {file}
    </header>
  );
}
