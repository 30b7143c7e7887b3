import { Link, useLocation } from "@remix-run/react";
import type { ListedActivity } from "#queries/activities/activities-analysis";
import type { EffectAsked } from "#queries/activities/activity-effect-analysis";
import { addDays } from "#queries/period/local-days";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { keyOfMoney } from "~/components/ui/sorted-rows";
import { useValueWord } from "~/features/analysis/use-value-word";
import { CountLink } from "~/features/behind/count-link";
import { figure } from "~/format/figure";
import { exactMoney } from "~/format/money";
import { plainNumber } from "~/format/plain-number";
import { periodWords } from "~/frame/period-words";
import { viewSearch } from "~/frame/view-search";
import { useText } from "~/i18n/use-text";
import type { ActivitiesPageData } from "./activities-page-data";

/** Activities, or types of them, each with a link to what it did. */
export function ActivityTable(props: {
  title: string;
  of: EffectAsked["of"];
  rows: readonly ListedActivity[];
  data: ActivitiesPageData;
}) {
  const text = useText("activities");
  const typeWord = useValueWord("property.activity_type");
  const { search } = useLocation();
  const { title, of, rows, data } = props;
  const { language, project, chosen } = data;
  const style = { language, currency: project.currency };
  const number = (value: number) => plainNumber(value, language);
  const to = (name: string) => {
    const asked = new URLSearchParams(viewSearch(search));
    asked.set("of", of);
    asked.set("name", name);
    return `?${asked.toString()}`;
  };
  const isChosen = (name: string) => chosen?.asked.of === of && chosen.asked.name === name;
  return (
    <section aria-label={title}>
      <Card>
        <h2 className="mb-3 text-base font-semibold">{title}</h2>
        <DataTable
          caption={title}
          rows={rows}
          keyOf={({ name }) => name}
          columns={[
            {
              head: text("name"),
              by: ({ name }) => (of === "type" ? typeWord(name) : name),
              cell: ({ name }) => (
                <Link
                  to={to(name)}
                  aria-current={isChosen(name) ? "true" : undefined}
                  className={`break-all hover:underline ${isChosen(name) ? "font-semibold text-ink" : "text-accent-strong"}`}
                >
                  {of === "type" ? typeWord(name) : name}
                </Link>
              ),
            },
            ...(of === "activity"
              ? [
                  {
                    head: text("type"),
                    by: ({ type }: ListedActivity) => (type === "" ? null : typeWord(type)),
                    cell: ({ type }: ListedActivity) => (type === "" ? "—" : typeWord(type)),
                  },
                ]
              : []),
            {
              head: text("days"),
              by: ({ first }) => first,
              cell: ({ first, last }) => periodWords({ from: first, to: addDays(last, 1) }, language),
            },
            ...(["reached", "joined", "completed"] as const).map((who) => ({
              head: text(who),
              number: true,
              by: ({ [who]: count }: ListedActivity) => count,
              cell: ({ name, [who]: count }: ListedActivity) => (
                <CountLink
                  {...{ count, language }}
                  place={{ of, name, who }}
                  analysis="activities"
                  page="activities"
                />
              ),
            })),
            {
              head: text("completionRate"),
              number: true,
              by: ({ joined, completed }) => (joined === 0 ? null : completed / joined),
              cell: ({ joined, completed }) =>
                figure(joined === 0 ? null : completed / joined, "share", style).text,
            },
            {
              head: text("orders"),
              number: true,
              by: ({ orders }) => orders,
              cell: ({ orders }) => number(orders),
            },
            {
              head: text("sales"),
              number: true,
              by: ({ sales }) => keyOfMoney(sales),
              cell: ({ sales }) => exactMoney(sales, style),
            },
          ]}
        />
      </Card>
    </section>
  );
}
