import type { ReactNode } from "react";
import type { GrowthSystem, Points } from "#queries/growth-system/read-growth-system";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { Streamed } from "~/components/ui/streamed";
import { CsvLink } from "~/features/analysis/csv-link";
import { CountLink } from "~/features/behind/count-link";
import type { BoardData } from "~/features/metrics/board-data";
import { isDecimal } from "~/format/decimal";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

/** Points, levels and badges of the period; they are worked out while the page stands. */
export function GrowthSystemCard(props: { growthSystem: Promise<GrowthSystem>; data: BoardData }) {
  const text = useText("growthSystem");
  return (
    <Card>
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{text("title")}</h2>
        <CsvLink file="analyses/growth-system" of={text("title")} />
      </div>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("intro")}</p>
      <div className="mt-3">
        <Streamed value={props.growthSystem} waiting={text("waiting")} failed={text("failed")}>
          {(growthSystem) => <Given growthSystem={growthSystem} data={props.data} />}
        </Streamed>
      </div>
    </Card>
  );
}

function Given({ growthSystem, data }: { growthSystem: GrowthSystem; data: BoardData }) {
  const text = useText("growthSystem");
  const { language } = data;
  const { earned, redeemed, outstanding, levels, badges } = growthSystem;
  if (earned.times + redeemed.times + levels.length + badges.length === 0) {
    return <p className="text-sm text-ink-soft">{text("empty")}</p>;
  }
  const whole = (points: string) => (isDecimal(points) ? plainNumber(points, language) : points);
  const nameOf = (kind: string) => (kind === "" ? text("unnamed") : kind);
  const reasons = [...rowsOf("earned", earned), ...rowsOf("redeemed", redeemed)];
  return (
    <div className="space-y-4">
      <dl className="grid gap-4 sm:grid-cols-3">
        <Figure name={text("earnedPoints")}>{whole(earned.points)}</Figure>
        <Figure name={text("redeemedPoints")}>{whole(redeemed.points)}</Figure>
        <Figure name={text("outstanding")}>{whole(outstanding)}</Figure>
      </dl>
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <DataTable
          caption={text("pointsTable")}
          rows={reasons}
          keyOf={({ reward, reason }) => `${reward} ${reason}`}
          columns={[
            { head: text("reason"), cell: ({ reason, reward }) => `${text(reward)} · ${nameOf(reason)}` },
            { head: text("points"), number: true, cell: ({ points }) => whole(points) },
            {
              head: text("members"),
              number: true,
              cell: ({ reward, reason, members }) => (
                <Behind data={data} count={members} place={{ reward, kind: reason }} />
              ),
            },
          ]}
        />
        <DataTable
          caption={text("levelsTable")}
          rows={levels}
          keyOf={({ level }) => level}
          columns={[
            { head: text("level"), cell: ({ level }) => nameOf(level) },
            {
              head: text("held"),
              number: true,
              cell: ({ level, held }) => (
                <Behind data={data} count={held} place={{ reward: "held", kind: level }} />
              ),
            },
            {
              head: text("reached"),
              number: true,
              cell: ({ level, reached }) => (
                <Behind data={data} count={reached} place={{ reward: "level", kind: level }} />
              ),
            },
          ]}
        />
        <DataTable
          caption={text("badgesTable")}
          rows={badges}
          keyOf={({ badge }) => badge}
          columns={[
            { head: text("badge"), cell: ({ badge }) => nameOf(badge) },
            { head: text("times"), number: true, cell: ({ times }) => plainNumber(times, language) },
            {
              head: text("members"),
              number: true,
              cell: ({ badge, members }) => (
                <Behind data={data} count={members} place={{ reward: "badge", kind: badge }} />
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}

const rowsOf = (reward: "earned" | "redeemed", { reasons }: Points) =>
  reasons.map((reason) => ({ reward, ...reason }));

const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-xs text-ink-faint">{name}</dt>
    <dd className="text-xl font-semibold tabular-nums">{children}</dd>
  </div>
);

function Behind(props: { data: BoardData; count: number; place: Record<string, string> }) {
  const { data, count, place } = props;
  const { page, language } = data;
  return <CountLink {...{ count, place, page, language }} analysis="growth-system" />;
}
