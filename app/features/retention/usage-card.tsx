import { Link, useLocation } from "@remix-run/react";
import type { UsageInterval } from "#queries/retention/usage-interval-analysis";
import type { RetentionParams } from "#queries/retention/retention-question";
import { ColumnChart } from "~/components/charts/column-chart";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { behindAddress } from "~/features/behind/behind-address";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

/** After how many days members usually come again, and one click to the unit that suits; nothing when nobody did. */
export function UsageCard(props: {
  usage: UsageInterval;
  unit: RetentionParams["unit"];
  project: string;
  language: Language;
}) {
  const text = useText("retention");
  const { search } = useLocation();
  const { within, unit, gaps, members } = props.usage;
  if (within === null || unit === null) return null;
  // How many units are shown was meant for another one.
  const suited = new URLSearchParams(search);
  suited.delete("units");
  suited.set("unit", unit);
  const number = (count: number) => plainNumber(count, props.language);
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          {text("usageHalf", { count: within.half })} {text(`suits_${unit}`)}
        </p>
        <p className="flex gap-2">
          {unit === props.unit ? null : (
            <Link to={{ search: suited.toString() }} preventScrollReset className="button h-8">
              {text("useUnit", { unit: text(unit) })}
            </Link>
          )}
          <CsvLink file="analyses/usage-interval" of={text("usageGaps")} />
        </p>
      </div>
      <details className="mt-2">
        <summary className="cursor-pointer text-xs text-ink-faint">
          {text("usageAbout", {
            members: number(members),
            fourFifths: number(within.fourFifths),
            nineTenths: number(within.nineTenths),
          })}
        </summary>
        <div className="mt-3">
          <ColumnChart
            label={text("usageGaps")}
            columns={gaps.map(({ days, members: count }) => ({
              name: String(days),
              value: count,
              shown: number(count),
              words: text("usageBar", { days, members: number(count) }),
              to: behindAddress(props.project, "usage-interval", "retention", search, { days: String(days) }),
            }))}
          />
        </div>
      </details>
    </Card>
  );
}
