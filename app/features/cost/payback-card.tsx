import type { AcquisitionCost } from "#queries/acquisition/acquisition-cost";
import { Lines, roundTop } from "~/components/charts/lines";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import type { BoardData } from "~/features/metrics/board-data";
import { figure } from "~/format/figure";
import { exactMoney } from "~/format/money";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

const TABLE_DAYS = [0, 1, 7, 14, 30, 60, 90, 120, 180, 270, 365];

/** What a member has brought by each day after joining, against what one cost. */
export function PaybackCard({ cost, data }: { cost: AcquisitionCost; data: BoardData }) {
  const text = useText("cost");
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const { curve, total } = cost;
  const each = total.perMember;
  if (curve.length < 2 || each === null) return null;
  const lines = [
    {
      name: text("broughtEach"),
      values: curve.map(({ sales }) => Number(sales)),
      complete: curve.filter(({ immature }) => !immature).length,
    },
    { name: text("perMember"), values: curve.map(() => Number(each)) },
  ];
  const last = curve.length - 1;
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("curve")}</h2>
      <p className="mb-4 mt-1 max-w-prose text-xs text-ink-faint">{text("curveIntro")}</p>
      <Lines
        lines={lines}
        top={roundTop(lines.flatMap(({ values }) => values))}
        heightWords={(height) => figure(String(height), "money", style).text}
        ticks={curve.map(({ day }) => String(day))}
        caption={text("daysSince")}
      />
      <details className="mt-3 text-sm">
        <summary className="w-fit cursor-pointer text-xs text-accent-strong hover:underline">
          {text("asTable")}
        </summary>
        <div className="mt-2">
          <DataTable
            caption={text("curve")}
            rows={curve.filter(({ day }) => TABLE_DAYS.includes(day) || day === last)}
            keyOf={({ day }) => String(day)}
            columns={[
              { head: text("daysSince"), cell: ({ day }) => plainNumber(day, language) },
              { head: text("broughtEach"), number: true, cell: ({ sales }) => exactMoney(sales, style) },
              { head: text("perMember"), number: true, cell: () => exactMoney(each, style) },
              { head: text("members"), number: true, cell: ({ members }) => plainNumber(members, language) },
              {
                head: text("seen"),
                cell: ({ immature }) => text(immature ? "seenOfSome" : "seenOfAll"),
              },
            ]}
          />
        </div>
      </details>
    </Card>
  );
}
