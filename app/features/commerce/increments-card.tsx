import { Link } from "@remix-run/react";
import type { Increment } from "#experiments/reports/incremental-sales";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { Streamed } from "~/components/ui/streamed";
import type { BoardData } from "~/features/metrics/board-data";
import { figureWords } from "~/format/figure";
import { intervalWords } from "~/format/interval-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { ADDED_ID } from "./contribution-card";

/** What experiments and holdouts added to sales; they are worked out while the page stands. */
export function IncrementsCard(props: { increments: Promise<Increment[]>; data: BoardData }) {
  const text = useText("commerce");
  return (
    <Card>
      <h2 id={ADDED_ID} className="text-base font-semibold">
        {text("incremental")}
      </h2>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("incrementalIntro")}</p>
      <div className="mt-3">
        <Streamed value={props.increments} waiting={text("measuring")} failed={text("failed")}>
          {(increments) =>
            increments.length === 0 ? (
              <p className="text-sm text-ink-soft">{text("notMeasured")}</p>
            ) : (
              <IncrementsTable increments={increments} data={props.data} />
            )
          }
        </Streamed>
      </div>
    </Card>
  );
}

function IncrementsTable({ increments, data }: { increments: Increment[]; data: BoardData }) {
  const text = useText("commerce");
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const money = (amount: number) => figureWords(amount.toFixed(2), "money", style);
  const pathOf = ({ of, key }: Increment) =>
    `/p/${project.key}/experiments/${of === "holdout" ? "holdouts" : "keys"}/${encodeURIComponent(key)}`;
  return (
    <DataTable
      caption={text("incremental")}
      rows={increments}
      keyOf={({ of, key, variation }) => `${of} ${key} ${variation}`}
      columns={[
        {
          head: text("source"),
          cell: (one) => (
            <span className="flex flex-wrap items-center gap-2">
              <Link to={pathOf(one)} className="hover:text-accent-strong hover:underline">
                {one.name}
              </Link>
              <span className="text-ink-faint">{text(one.of)}</span>
              {one.believed ? null : <Badge tone="bad">{text("notBelieved")}</Badge>}
            </span>
          ),
        },
        { head: text("variation"), cell: ({ variation }) => variation },
        { head: text("members"), number: true, cell: ({ members }) => plainNumber(members, language) },
        { head: text("perMember"), number: true, cell: ({ perMember }) => money(perMember) },
        {
          head: text("interval"),
          number: true,
          cell: ({ interval }) => intervalWords(interval, "money", style),
        },
        {
          head: text("total"),
          number: true,
          cell: ({ perMember, members, believed }) => (believed ? money(perMember * members) : "—"),
        },
      ]}
    />
  );
}
