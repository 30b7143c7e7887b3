import type { ComparedMean } from "#queries/retention/retention";
import { difference } from "~/format/difference";
import { figure } from "~/format/figure";
import { differenceIntervalWords } from "~/format/interval-words";
import type { NumberStyle } from "~/format/number-style";
import { useText } from "~/i18n/use-text";

const HEAD = "sticky left-0 bg-sunken px-3 py-1.5 text-left font-medium whitespace-nowrap";

/** Below the means: those of the period compared with, and how they differ; nothing without a comparison. */
export function BeforeRows({ means, style }: { means: readonly ComparedMean[]; style: NumberStyle }) {
  const text = useText("retention");
  if (means.every(({ change }) => change === null)) return null;
  return (
    <>
      <tr className="bg-sunken text-ink-soft">
        <th scope="row" className={HEAD}>
          {text("beforeRow")}
        </th>
        <td />
        {means.map(({ change }, at) => (
          <td key={at} className="px-2 py-1.5 text-right">
            {figure(change?.previous ?? null, "share", style).text}
          </td>
        ))}
      </tr>
      <tr className="bg-sunken text-ink-soft">
        <th scope="row" className={HEAD}>
          {text("differenceRow")}
        </th>
        <td />
        {means.map(({ change }, at) => (
          <td
            key={at}
            title={change?.interval ? differenceIntervalWords(change.interval, "share", style) : undefined}
            className={`whitespace-nowrap px-2 py-1.5 text-right ${change?.noise === false ? "font-medium text-ink" : ""}`}
          >
            {difference(change, "share", style)?.signed ?? "—"}
          </td>
        ))}
      </tr>
    </>
  );
}
