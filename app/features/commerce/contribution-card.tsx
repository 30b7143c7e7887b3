import { Await, Link, useLocation } from "@remix-run/react";
import { Suspense } from "react";
import type { Increment } from "#experiments/reports/incremental-sales";
import type { Contribution, Orders } from "#queries/contribution/read-contribution";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { CsvLink } from "~/features/analysis/csv-link";
import { CountLink } from "~/features/behind/count-link";
import type { BoardData } from "~/features/metrics/board-data";
import { figureWords } from "~/format/figure";
import { exactMoney } from "~/format/money";
import { NOTHING } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

const LOOKBACKS = [1, 7, 30];
const HINTS = ["touched", "last", "added", "position", "shapley"] as const;
/** Where the page says what experiments and holdouts added. */
export const ADDED_ID = "added";

interface Row {
  name: "all" | "touched" | "untouched" | Contribution["ways"][number]["way"];
  touched: Orders;
  place: Record<string, string>;
  /** what the row has by each rule of sharing touched sales out; together they are all of them, by each */
  shared: { last: Orders; position: string; shapley: string } | null;
}

/** What of the sales the community touched, and in which ways. */
export function ContributionCard(props: {
  contribution: Contribution;
  increments: Promise<Increment[]>;
  data: BoardData;
}) {
  const { contribution, increments, data } = props;
  const text = useText("commerce");
  const { language, project } = data;
  const { all, touched, untouched, ways, lookback } = contribution;
  const style = { language, currency: project.currency };
  const money = (amount: string) => (
    <span title={exactMoney(amount, style)}>{figureWords(amount, "money", style)}</span>
  );
  const rows: Row[] = [
    ...ways.map((way): Row => {
      const place = { touch: "touched", way: way.way };
      const shared = { last: way.last, position: way.position.toFixed(2), shapley: way.shapley };
      return { name: way.way, touched: way.touched, place, shared };
    }),
    {
      ...{ name: "touched", touched, place: { touch: "touched" } },
      shared: { last: touched, position: touched.sales, shapley: touched.sales },
    },
    { name: "untouched", touched: untouched, place: { touch: "untouched" }, shared: null },
    { name: "all", touched: all, place: { touch: "all" }, shared: null },
  ];
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{text("title")}</h2>
        <div className="flex flex-wrap items-center gap-3">
          <LookbackChoice lookback={lookback} />
          <CsvLink file="analyses/community-sales" of={text("title")} />
        </div>
      </div>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("intro", { count: lookback })}</p>
      {all.orders === 0 ? (
        <p className="mt-3 text-ink-soft">{text("none")}</p>
      ) : (
        <div className="mt-3">
          <DataTable
            caption={text("title")}
            rows={rows}
            keyOf={({ name }) => name}
            columns={[
              { head: text("way"), cell: ({ name }) => text(name) },
              {
                head: text("touchedHead"),
                number: true,
                cell: (row) => <Sold sold={row.touched} data={data} />,
              },
              {
                head: text("buyersHead"),
                number: true,
                cell: (row) => <Buyers count={row.touched.buyers} place={row.place} data={data} />,
              },
              {
                head: text("lastHead"),
                number: true,
                cell: ({ shared }) => (shared === null ? NOTHING : <Sold sold={shared.last} data={data} />),
              },
              {
                head: text("addedHead"),
                number: true,
                cell: ({ name, shared }) =>
                  name === "touched" ? (
                    <Added increments={increments} />
                  ) : (
                    <span className="text-ink-faint">{shared === null ? NOTHING : text("addedNone")}</span>
                  ),
              },
              {
                head: text("positionHead"),
                number: true,
                cell: ({ shared }) => (shared === null ? NOTHING : money(shared.position)),
              },
              {
                head: text("shapleyHead"),
                number: true,
                cell: ({ shared }) => (shared === null ? NOTHING : money(shared.shapley)),
              },
            ]}
          />
        </div>
      )}
      <dl className="mt-3 grid gap-x-6 gap-y-1 text-xs text-ink-faint sm:grid-cols-2">
        {HINTS.map((hint) => (
          <div key={hint}>
            <dt className="inline font-medium">{text(`${hint}Head`)}: </dt>
            <dd className="inline">{text(`${hint}Hint`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Sales with their share, and how many orders they are. */
function Sold({ sold, data }: { sold: Orders; data: BoardData }) {
  const text = useText("commerce");
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const orders = text("orders", { count: sold.orders, shown: plainNumber(sold.orders, language) });
  return (
    <span title={exactMoney(sold.sales, style)}>
      {figureWords(sold.sales, "money", style)}{" "}
      <span className="text-ink-faint">
        {figureWords(sold.share, "share", style)} · {orders}
      </span>
    </span>
  );
}

/** What would not have been sold otherwise: where it is told, if anything measured it. */
function Added({ increments }: { increments: Promise<Increment[]> }) {
  const text = useText("commerce");
  const none = <span className="text-ink-faint">{text("addedNone")}</span>;
  return (
    <Suspense fallback={<span className="text-ink-faint">…</span>}>
      <Await resolve={increments} errorElement={NOTHING}>
        {(measured) =>
          measured.length === 0 ? (
            none
          ) : (
            <a href={`#${ADDED_ID}`} className="hover:text-accent-strong hover:underline">
              {text("addedBelow")}
            </a>
          )
        }
      </Await>
    </Suspense>
  );
}

function Buyers(props: { count: number; place: Record<string, string>; data: BoardData }) {
  const { count, place, data } = props;
  const { page, language } = data;
  return <CountLink {...{ count, place, page, language }} analysis="community-sales" />;
}

function LookbackChoice({ lookback }: { lookback: number }) {
  const text = useText("commerce");
  const { search } = useLocation();
  const to = (days: number) => {
    const asked = new URLSearchParams(search);
    asked.set("lookback", String(days));
    return `?${asked.toString()}`;
  };
  return (
    <nav aria-label={text("lookback")} className="flex flex-wrap items-center gap-2 text-xs">
      <span className="text-ink-faint">{text("lookback")}</span>
      {LOOKBACKS.map((days) => (
        <Link
          key={days}
          to={to(days)}
          preventScrollReset
          aria-current={days === lookback ? "true" : undefined}
          className={`rounded px-1.5 py-0.5 ${days === lookback ? "bg-sunken font-medium text-ink" : "text-ink-soft hover:text-ink"}`}
        >
          {text("days", { count: days })}
        </Link>
      ))}
    </nav>
  );
}
