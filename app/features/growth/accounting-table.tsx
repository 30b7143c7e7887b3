import { Link, useLocation } from "@remix-run/react";
import type { AccountedInterval, GrowthAccounting } from "#queries/growth/growth-accounting";
import { DataTable } from "~/components/ui/data-table";
import { behindAddress } from "~/features/behind/behind-address";
import type { BoardData } from "~/features/metrics/board-data";
import { plainNumber } from "~/format/plain-number";
import { shortDay } from "~/format/short-day";
import { useText } from "~/i18n/use-text";

const STANDINGS = ["new", "returning", "resurrected", "active", "dormant"] as const;

/** The chart's numbers, each leading to its members; the latest interval first. */
export function AccountingTable({ accounting, data }: { accounting: GrowthAccounting; data: BoardData }) {
  const text = useText("metrics");
  const { search } = useLocation();
  const { project, language, page } = data;
  const behind = ({ day }: AccountedInterval, standing: string) =>
    behindAddress(project.key, "growth-accounting", page, search, { day, standing });
  return (
    <div className="mt-4">
      <DataTable
        caption={text("accountingTable")}
        className="max-h-80"
        rows={accounting.intervals.toReversed()}
        keyOf={({ day }) => day}
        columns={[
          {
            head: text("interval"),
            cell: ({ day, complete }) =>
              `${shortDay(day, language)}${complete ? "" : ` · ${text("running")}`}`,
          },
          ...STANDINGS.map((standing) => ({
            head: text(standing),
            number: true,
            cell: (one: AccountedInterval) =>
              one[standing] === 0 ? (
                "0"
              ) : (
                <Link to={behind(one, standing)} className="hover:text-accent-strong hover:underline">
                  {plainNumber(one[standing], language)}
                </Link>
              ),
          })),
          {
            head: text("quickRatio"),
            number: true,
            cell: ({ quickRatio }) => (quickRatio === null ? "—" : quickRatio.toFixed(2)),
          },
        ]}
      />
      <p className="mt-2 text-xs text-ink-faint">{text("quickRatioHint")}</p>
    </div>
  );
}
