import { Form } from "@remix-run/react";
import { type Column, DataTable } from "~/components/ui/data-table";
import type { BoardData } from "~/features/metrics/board-data";
import { fullDay } from "~/format/full-day";
import { exactMoney } from "~/format/money";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { SpendEntry } from "./spend-card";

/** The latest entries of the period; who may enter may take away. */
export function SpendTable(props: { data: BoardData; entries: readonly SpendEntry[]; mayEdit: boolean }) {
  const text = useText("cost");
  const { data, entries, mayEdit } = props;
  const { language, project } = data;
  const more = (entries[0]?.entries ?? 0) - entries.length;
  const remove: Column<SpendEntry> = {
    head: text("change"),
    number: true,
    cell: ({ day, channel, campaign, amount }) => (
      <Form method="post" preventScrollReset>
        {Object.entries({ intent: "remove", date: day, channel, campaign, amount }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button
          className="text-accent-strong hover:underline"
          aria-label={text("removeOf", { of: [day, channel, campaign].join(" ").trim() })}
        >
          {text("remove")}
        </button>
      </Form>
    ),
  };
  return (
    <div className="mt-4">
      <DataTable
        caption={text("entered")}
        rows={entries}
        keyOf={({ day, channel, campaign }) => JSON.stringify([day, channel, campaign])}
        columns={[
          {
            head: text("day"),
            cell: ({ day }) => <span className="whitespace-nowrap">{fullDay(day, language)}</span>,
          },
          { head: text("channel"), cell: ({ channel }) => channel },
          { head: text("campaign"), cell: ({ campaign }) => campaign || text("noCampaign") },
          {
            head: text("amount"),
            number: true,
            cell: ({ amount }) => exactMoney(amount, { language, currency: project.currency }),
          },
          ...(mayEdit ? [remove] : []),
        ]}
      />
      {more <= 0 ? null : (
        <p className="mt-1 text-xs text-ink-faint">
          {text("moreEntries", { count: more, shown: plainNumber(more, language) })}
        </p>
      )}
    </div>
  );
}
