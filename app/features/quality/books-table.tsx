import type { Balance } from "#store/events/balance";
import { type Column, DataTable } from "~/components/ui/data-table";
import { plainNumber } from "~/format/plain-number";
import { useLanguage } from "~/i18n/use-language";
import { useText } from "~/i18n/use-text";

const ALWAYS = ["accepted", "stored", "duplicates", "quarantined", "inFlight"] as const;
const SOMETIMES = ["damaged", "erased"] as const;

/** The equation of each source, and of all together. */
export function BooksTable({ balances }: { balances: readonly Balance[] }) {
  const text = useText("quality");
  const language = useLanguage();
  const names = [
    ...ALWAYS,
    ...SOMETIMES.filter((name) => balances.some((balance) => balance[name] !== 0)),
    "difference" as const,
  ];
  const columns: Column<Balance>[] = [
    { head: text("source"), cell: ({ source }) => source },
    ...names.map((name) => ({
      head: text(name === "damaged" ? "damagedColumn" : name),
      number: true,
      cell: (balance: Balance) => (
        <span className={name === "difference" && balance[name] !== 0 ? "font-semibold text-bad" : ""}>
          {plainNumber(balance[name], language)}
        </span>
      ),
    })),
  ];
  const sum = (name: (typeof names)[number]) => balances.reduce((total, balance) => total + balance[name], 0);
  return (
    <DataTable
      caption={text("books")}
      columns={columns}
      rows={balances}
      keyOf={({ source }) => source}
      {...(balances.length > 1
        ? { foot: [text("total"), ...names.map((name) => plainNumber(sum(name), language))] }
        : {})}
    />
  );
}
