import { Link, useLocation } from "@remix-run/react";
import type { ChurnWarning, ChurnWarnings } from "#queries/stages/churn-warnings-analysis";
import { DataTable } from "~/components/ui/data-table";
import { keyOfMoney } from "~/components/ui/sorted-rows";
import { behindAddress } from "~/features/behind/behind-address";
import { exactMoney } from "~/format/money";
import type { NumberStyle } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import { shortDay } from "~/format/short-day";
import { useText } from "~/i18n/use-text";
import { Part } from "./part";

/** Who is about to churn, worth most first, and the way to all of them. */
export function ChurnCard(props: { warnings: ChurnWarnings; project: string; style: NumberStyle }) {
  const text = useText("lifecycle");
  const { search } = useLocation();
  const { warnings, project, style } = props;
  const { language } = style;
  const { atRisk, members } = warnings;
  const shown = plainNumber(atRisk, language);
  return (
    <Part
      title={text("warnings")}
      intro={text("warningsIntro")}
      analysis="churn-warnings"
      asked={{ most: "10000" }}
      beside={
        atRisk === 0 ? null : (
          <Link to={behindAddress(project, "churn-warnings", "lifecycle", search, {})} className="button h-8">
            {text("allAtRisk", { count: atRisk, shown })}
          </Link>
        )
      }
    >
      {members.length === 0 ? (
        <p className="mt-4 text-ink-soft">{text("nobodyAtRisk")}</p>
      ) : (
        <div className="mt-4">
          <DataTable
            caption={text("warnings")}
            rows={members}
            keyOf={({ person }) => person}
            columns={[
              {
                head: text("member"),
                by: ({ person, userId }: ChurnWarning) => (userId === "" ? person : userId),
                cell: ({ person, userId }: ChurnWarning) => (
                  <Link
                    to={`/p/${project}/members/${person}`}
                    className="hover:text-accent-strong hover:underline"
                  >
                    {userId === "" ? person : userId}
                  </Link>
                ),
              },
              {
                head: text("netSales"),
                number: true,
                by: ({ netSales }: ChurnWarning) => keyOfMoney(netSales),
                cell: ({ netSales }: ChurnWarning) => exactMoney(netSales, style),
              },
              {
                head: text("activeDays"),
                number: true,
                by: ({ activeDays }: ChurnWarning) => activeDays,
                cell: ({ activeDays }: ChurnWarning) => plainNumber(activeDays, language),
              },
              {
                head: text("lastActive"),
                number: true,
                by: ({ lastDay }: ChurnWarning) => lastDay,
                cell: ({ lastDay }: ChurnWarning) => (lastDay === null ? "—" : shortDay(lastDay, language)),
              },
            ]}
          />
        </div>
      )}
    </Part>
  );
}
