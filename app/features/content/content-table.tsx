import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ContentEffectRow } from "#queries/content/content-effect";
import { type Column, DataTable } from "~/components/ui/data-table";
import { keyOfMoney } from "~/components/ui/sorted-rows";
import { useValueWords } from "~/features/analysis/use-value-word";
import { behindAddress } from "~/features/behind/behind-address";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { ContentPageData } from "./content-page-data";

type Row = ContentEffectRow;

/** What each item, topic, format, source or author brought; numbers of members lead to them. */
export function ContentTable({ page }: { page: ContentPageData }) {
  const text = useText("content");
  const valueWords = useValueWords();
  const { search } = useLocation();
  const { data, effect, authors } = page;
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const number = (value: number) => plainNumber(value, language);
  const share = (value: number | null) => figure(value, "share", style).text;
  const money = (value: string | null) => {
    const { text: shown, exact } = figure(value, "money", style);
    return <span title={exact}>{shown}</span>;
  };
  const behind = ({ key }: Row, who: string, shown: ReactNode, count: number) =>
    count === 0 ? (
      shown
    ) : (
      <Link
        to={behindAddress(project.key, "content-effect", data.page, search, {
          ...{ group: effect.by, about: key, who },
        })}
        className="hover:text-accent-strong hover:underline"
      >
        {shown}
      </Link>
    );
  const counted = (head: string, of: (row: Row) => number): Column<Row> => ({
    head,
    number: true,
    cell: (row) => number(of(row)),
    by: of,
  });
  const named = ({ key }: Row) =>
    effect.by === "author" ? (authors[key] ?? key) : valueWords(`property.${effect.by}`, key);
  const immature = effect.immature ? "hatched" : "";
  if (effect.rows.length === 0) return <p className="mt-3 text-ink-soft">{text("nothing")}</p>;
  return (
    <>
      <DataTable
        caption={text("effect")}
        className="mt-3 max-h-[36rem]"
        rows={effect.rows}
        keyOf={({ key }) => key}
        columns={[
          {
            head: text(effect.by),
            by: named,
            cell: (row) =>
              effect.by === "author" && row.key !== "" ? (
                <Link
                  to={`/p/${project.key}/members/${row.key}`}
                  className="break-all hover:text-accent-strong hover:underline"
                >
                  {named(row)}
                </Link>
              ) : (
                <span className="line-clamp-2 break-all">{named(row)}</span>
              ),
          },
          {
            head: text("viewers"),
            number: true,
            by: ({ viewers }) => viewers,
            cell: (row) => behind(row, "viewers", number(row.viewers), row.viewers),
          },
          counted(text("views"), ({ views }) => views),
          { head: text("rate"), number: true, by: ({ rate }) => rate, cell: ({ rate }) => share(rate) },
          {
            head: text("reach"),
            number: true,
            by: ({ reach }) => reach,
            cell: (row) => behind(row, "interacted", share(row.reach), row.interacted),
          },
          counted(text("saves"), ({ saves }) => saves),
          counted(text("shares"), ({ shares }) => shares),
          counted(text("clicks"), ({ clicks }) => clicks),
          {
            head: text("ordersDay"),
            number: true,
            by: ({ ordersDay }) => ordersDay,
            cell: (row) => behind(row, "buyers_day", number(row.ordersDay), row.ordersDay),
          },
          {
            head: text("salesDay"),
            number: true,
            by: ({ salesDay }) => keyOfMoney(salesDay),
            cell: ({ salesDay }) => money(salesDay),
          },
          {
            head: text("ordersWeek"),
            number: true,
            by: ({ ordersWeek }) => ordersWeek,
            cell: (row) => (
              <span className={immature}>
                {behind(row, "buyers_week", number(row.ordersWeek), row.ordersWeek)}
              </span>
            ),
          },
          {
            head: text("salesWeek"),
            number: true,
            by: ({ salesWeek }) => keyOfMoney(salesWeek),
            cell: ({ salesWeek }) => <span className={immature}>{money(salesWeek)}</span>,
          },
        ]}
      />
      {effect.more === 0 ? null : (
        <p className="mt-2 text-xs text-ink-faint">{text("more", { count: number(effect.more) })}</p>
      )}
      {effect.immature ? <p className="mt-2 text-xs text-ink-faint">{text("immature")}</p> : null}
    </>
  );
}
