import type { Reciprocity, WayReciprocity } from "#queries/engagement/reciprocity-analysis";
import { type Column, DataTable } from "~/components/ui/data-table";
import { CountLink } from "~/features/behind/count-link";
import type { BoardData } from "~/features/metrics/board-data";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

/** Whether members who turn to others hear back, in any way and in each. */
export function ReciprocityTable(props: { reciprocity: Reciprocity; data: BoardData }) {
  const text = useText("engagement");
  const { language, project, page } = props.data;
  const { ways } = props.reciprocity;
  const [any] = ways;
  if (any === undefined || any.ties === 0) return <p className="mt-3 text-ink-soft">{text("noTies")}</p>;
  const share = (value: number | null) =>
    figure(value, "share", { language, currency: project.currency }).text;
  const number = (head: string, of: (row: WayReciprocity) => string): Column<WayReciprocity> => ({
    ...{ head, number: true, cell: of },
  });
  const members = (head: string, who: "turned" | "heard"): Column<WayReciprocity> => ({
    ...{ head, number: true },
    cell: (row) => (
      <CountLink
        count={row[who]}
        place={{ group: row.way, who }}
        analysis="reciprocity"
        page={page}
        language={language}
      />
    ),
  });
  return (
    <>
      <p className="mt-3 text-sm">
        {text("returnedWords", {
          share: share(any.reciprocity),
          ties: plainNumber(any.ties, language),
        })}
      </p>
      <DataTable
        caption={text("reciprocity")}
        className="mt-3"
        rows={ways}
        keyOf={({ way }) => way}
        columns={[
          { head: text("way"), cell: ({ way }) => text(way) },
          number(text("ties"), ({ ties }) => plainNumber(ties, language)),
          number(text("returned"), ({ reciprocity }) => share(reciprocity)),
          members(text("turned"), "turned"),
          members(text("heard"), "heard"),
        ]}
      />
    </>
  );
}
