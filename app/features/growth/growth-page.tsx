import type { GrowthAccounting } from "#queries/growth/growth-accounting";
import type { RewardEffect } from "#queries/growth-system/reward-effect-analysis";
import type { GrowthSystem } from "#queries/growth-system/read-growth-system";
import type { Stickiness } from "#queries/growth/stickiness-analysis";
import { Card } from "~/components/ui/card";
import { GrowthSystemCard } from "~/features/growth-system/growth-system-card";
import { RewardEffectCard } from "~/features/growth-system/reward-effect-card";
import type { BoardData } from "~/features/metrics/board-data";
import { Board } from "~/features/metrics/board";
import { MetricBreakdown } from "~/features/metrics/metric-breakdown";
import { MetricGrid } from "~/features/metrics/metric-grid";
import { periodWords } from "~/frame/period-words";
import { useText } from "~/i18n/use-text";
import { CsvLink } from "~/features/analysis/csv-link";
import { AccountingChart } from "./accounting-chart";
import { AccountingTable } from "./accounting-table";
import { ActiveDays } from "./active-days";
import { ACTIVITY_METRICS, MEMBER_METRICS, NEW_MEMBER_METRICS } from "./growth-metrics";

/** How many there are, how many come, whether they stay, and which channels bring those who do. */
export function GrowthPage(props: {
  data: BoardData;
  accounting: GrowthAccounting;
  stickiness: Stickiness;
  growthSystem: Promise<GrowthSystem>;
  reward: RewardEffect["reward"];
  rewardEffect: Promise<RewardEffect>;
}) {
  const text = useText("metrics");
  const { data, accounting, stickiness } = props;
  const { language } = data;
  return (
    <Board data={data} title={text("growthTitle")} intro={text("growthIntro")}>
      <MetricGrid title={text("members")} data={data} readings={data.readings} metrics={MEMBER_METRICS} />
      <Card>
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-base font-semibold">{text("accounting")}</h2>
          <CsvLink file="analyses/growth-accounting" of={text("accounting")} />
        </div>
        <p className="mt-1 text-xs text-ink-faint">{text("accountingIntro")}</p>
        <AccountingChart accounting={accounting} language={language} />
        <AccountingTable accounting={accounting} data={data} />
      </Card>
      <MetricGrid title={text("activity")} data={data} readings={data.readings} metrics={ACTIVITY_METRICS} />
      {stickiness.days === null ? null : (
        <Card>
          <div className="flex items-center justify-between gap-3">
            <h2 className="text-base font-semibold">{text("stickiness")}</h2>
            <CsvLink file="analyses/stickiness" of={text("stickiness")} />
          </div>
          <p className="mt-1 text-xs text-ink-faint">
            {text("stickinessIntro", { period: periodWords(stickiness.days, language) })}
          </p>
          <ActiveDays members={stickiness.members} data={data} />
        </Card>
      )}
      <MetricGrid
        title={text("newMembers")}
        data={data}
        readings={data.readings}
        metrics={NEW_MEMBER_METRICS}
      />
      <MetricBreakdown data={data} title={text("channels")} />
      <GrowthSystemCard growthSystem={props.growthSystem} data={data} />
      <RewardEffectCard rewardEffect={props.rewardEffect} reward={props.reward} data={data} />
    </Board>
  );
}
