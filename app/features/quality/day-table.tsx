import { DataTable } from "~/components/ui/data-table";
import type { Flow, Quality } from "#queries/quality/read-quality";
import { fullDay } from "~/format/full-day";
import { plainNumber } from "~/format/plain-number";
import { useLanguage } from "~/i18n/use-language";
import { useText } from "~/i18n/use-text";

const COLUMNS = ["accepted", "stored", "duplicates", "quarantined", "refused"] as const;

/** What arrived day by day, the latest first; a bar shows how much of the fullest day it was. */
export function DayTable({ days }: { days: Quality["days"] }) {
  const text = useText("quality");
  const language = useLanguage();
  const most = Math.max(1, ...days.map(({ accepted }) => accepted));
  const cell = (name: keyof Flow) => (day: Flow) => plainNumber(day[name], language);
  return (
    <DataTable
      caption={text("perDay")}
      rows={days.toReversed()}
      keyOf={({ day }) => day}
      columns={[
        {
          head: text("day"),
          cell: ({ day }) => <span className="whitespace-nowrap">{fullDay(day, language)}</span>,
        },
        {
          head: text("accepted"),
          number: true,
          cell: (day) => (
            <span className="flex items-center justify-end gap-2">
              <span aria-hidden="true" className="hidden h-1.5 w-24 rounded-full bg-sunken sm:block">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${(day.accepted / most) * 100}%` }}
                />
              </span>
              {cell("accepted")(day)}
            </span>
          ),
        },
        ...COLUMNS.slice(1).map((name) => ({ head: text(name), number: true, cell: cell(name) })),
      ]}
    />
  );
}
