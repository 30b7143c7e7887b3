import type { FunnelPart } from "#queries/funnel/funnel";
import { DataTable } from "~/components/ui/data-table";
import { Sparkline } from "~/components/charts/sparkline";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { shortDay } from "~/format/short-day";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

const rateOf = ({ began, converted }: FunnelPart["trend"][number]) =>
  began === 0 ? null : converted / began;

/** Which share of those who began in a bucket went all the way: a line, and the numbers behind it. */
export function FunnelTrend(props: { part: FunnelPart; language: Language; currency: string }) {
  const text = useText("funnels");
  const { part, language, currency } = props;
  const number = (count: number) => plainNumber(count, language);
  return (
    <div className="space-y-3">
      <Sparkline
        points={part.trend.map((point) => ({ value: rateOf(point), complete: point.complete }))}
        hatched
        className="h-24"
      />
      <details>
        <summary className="cursor-pointer text-xs text-accent-strong hover:underline">
          {text("trendTable")}
        </summary>
        <div className="mt-2">
          <DataTable
            caption={text("trend")}
            rows={part.trend}
            keyOf={({ day }) => day}
            columns={[
              { head: text("entry"), cell: ({ day }) => shortDay(day, language) },
              { head: text("began"), cell: ({ began }) => number(began), number: true },
              { head: text("converted"), cell: ({ converted }) => number(converted), number: true },
              {
                head: text("conversion"),
                number: true,
                cell: (point) =>
                  `${figure(rateOf(point), "share", { language, currency }).text}${point.complete ? "" : ` · ${text("open")}`}`,
              },
            ]}
          />
        </div>
      </details>
    </div>
  );
}
