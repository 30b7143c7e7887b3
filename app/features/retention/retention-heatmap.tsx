import { Link } from "@remix-run/react";
import type { Retention, RetentionCell, RetentionMean, RetentionPart } from "#queries/retention/retention";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { shortDay } from "~/format/short-day";
import { intervalWords } from "~/format/interval-words";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { BeforeRows } from "./before-rows";
import { columnWords } from "./column-words";

/** The strongest shade of a cell, so that its figure stays legible. */
const STRONGEST = 0.55;

/** Cohorts by row, units by column: how many came back, the deeper the more; hatched while it may still grow. */
export function RetentionHeatmap(props: {
  retention: Retention;
  part: RetentionPart;
  language: Language;
  currency: string;
  caption: string;
  /** the address of the members of a cohort, or of one of its cells */
  behind: (cohort: string, column: number | null) => string;
}) {
  const text = useText("retention");
  const { retention, part, language } = props;
  const style = { language, currency: props.currency };
  const percent = (rate: number | null) => figure(rate, "share", style).text;
  const number = (count: number) => plainNumber(count, language);
  const wordsOf = ({ returned, mature }: RetentionCell, size: number) =>
    text(mature ? "cellWords" : "cellImmature", { returned: number(returned), size: number(size) });
  const meanWords = ({ members, returned, interval }: RetentionMean) =>
    [
      text("cellWords", { returned: number(returned), size: number(members) }),
      ...(interval ? [intervalWords(interval, "share", style)] : []),
    ].join(" · ");
  return (
    <div
      role="group"
      aria-label={props.caption}
      tabIndex={0}
      className="relative max-h-[36rem] overflow-auto rounded-md border border-line bg-surface"
    >
      <table className="w-full border-separate border-spacing-0 text-xs tabular-nums">
        <caption className="sr-only">{props.caption}</caption>
        <thead className="sticky top-0 z-10 bg-sunken text-ink-soft">
          <tr>
            <th scope="col" className="sticky left-0 z-10 bg-sunken px-3 py-2 text-left font-medium">
              {text(`cohort_${retention.unit}`)}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {text("members")}
            </th>
            {retention.columns.map((column) => (
              <th key={columnWords(column)} scope="col" className="min-w-14 px-2 py-2 text-right font-medium">
                <span className="sr-only">{text(retention.unit)} </span>
                {columnWords(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="bg-sunken font-medium">
            <th scope="row" className="sticky left-0 bg-sunken px-3 py-1.5 text-left font-medium">
              {text("meanRow")}
            </th>
            <td className="px-3 py-1.5 text-right">{number(part.members)}</td>
            {part.means.map((mean, at) => (
              <td key={at} title={meanWords(mean)} className="px-2 py-1.5 text-right">
                {percent(mean.rate)}
              </td>
            ))}
          </tr>
          <BeforeRows means={part.means} style={style} />
          {part.cohorts.map(({ day, size, cells }) => (
            <tr key={day} className="group">
              <th
                scope="row"
                className="sticky left-0 whitespace-nowrap bg-surface px-3 py-1 text-left font-medium group-hover:bg-sunken"
              >
                {shortDay(day, language)}
              </th>
              <td className="px-3 py-1 text-right">
                <Link
                  to={props.behind(day, null)}
                  className="hover:underline"
                  aria-label={text("openCohort", { size: number(size) })}
                >
                  {number(size)}
                </Link>
              </td>
              {cells.map((cell, at) => (
                <td key={at} className="p-px">
                  {!cell.begun ? null : (
                    <Link
                      to={props.behind(day, at)}
                      title={wordsOf(cell, size)}
                      className={`block rounded-sm px-2 py-1 text-right text-ink hover:ring-1 hover:ring-accent ${cell.mature ? "" : "hatched text-ink-soft"}`}
                      style={{
                        backgroundColor: `rgb(var(--accent) / ${(cell.rate * STRONGEST).toFixed(3)})`,
                      }}
                    >
                      {percent(cell.rate)}
                      {cell.mature ? null : <span className="sr-only"> {text("immature")}</span>}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
