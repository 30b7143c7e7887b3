import { DataTable } from "~/components/ui/data-table";
import { agoWords } from "~/format/ago-words";
import { instantOfColumn, instantWords } from "~/format/instant-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { QualityPageData } from "./quality-page-data";

/** Every program that sends, and when each was last heard of. */
export function SendersTable({ data }: { data: QualityPageData }) {
  const text = useText("quality");
  const { language, now, project } = data;
  const exact = (column: string) => instantWords(column, project.zone, language, now);
  return (
    <DataTable
      caption={text("senders")}
      rows={data.quality.senders}
      keyOf={({ source, library, version }) => `${source} ${library} ${version}`}
      columns={[
        { head: text("source"), cell: ({ source }) => source },
        {
          head: text("library"),
          cell: ({ library }) => library || <span className="text-ink-faint">{text("unnamed")}</span>,
        },
        { head: text("version"), cell: ({ version }) => version || "—" },
        {
          head: text("lastSeen"),
          cell: ({ lastSeen }) => (
            <span title={exact(lastSeen)}>{agoWords(now - instantOfColumn(lastSeen), language)}</span>
          ),
        },
        { head: text("firstSeen"), cell: ({ firstSeen }) => exact(firstSeen) },
        { head: text("events"), number: true, cell: ({ events }) => plainNumber(events, language) },
      ]}
    />
  );
}
