import { useLocation } from "@remix-run/react";
import { ColumnChart } from "~/components/charts/column-chart";
import { behindAddress } from "~/features/behind/behind-address";
import type { BoardData } from "~/features/metrics/board-data";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

/** How many members were active on exactly 1, 2, … 30 days. */
export function ActiveDays({ members, data }: { members: readonly number[]; data: BoardData }) {
  const text = useText("metrics");
  const { search } = useLocation();
  const { project, language, page } = data;
  return (
    <div className="mt-3">
      <ColumnChart
        label={text("stickinessTable")}
        columns={members.map((value, at) => {
          const days = String(at + 1);
          const shown = plainNumber(value, language);
          return {
            name: days,
            value,
            shown,
            words: text("daysOf", { count: days, shown }),
            to: behindAddress(project.key, "stickiness", page, search, { days }),
          };
        })}
      />
    </div>
  );
}
