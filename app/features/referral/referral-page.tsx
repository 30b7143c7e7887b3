import type { InviteTree } from "#queries/referral/invite-tree";
import type { InviteSigns } from "#queries/referral/read-invite-signs";
import type { BoardData } from "~/features/metrics/board-data";
import { Board } from "~/features/metrics/board";
import { MetricBreakdown } from "~/features/metrics/metric-breakdown";
import { MetricGrid } from "~/features/metrics/metric-grid";
import { useText } from "~/i18n/use-text";
import { QualityCard } from "./quality-card";
import { REFERRAL_METRICS } from "./referral-metrics";
import { type SignSwitch, SignsCard } from "./signs-card";
import { TreeCard } from "./tree-card";

/** Who brings whom, by which way of inviting, and what becomes of those who came. */
export function ReferralPage(props: {
  data: BoardData;
  quality: { by: string; split: BoardData["split"] };
  tree: InviteTree | null;
  signs: InviteSigns;
  out: SignSwitch;
}) {
  const text = useText("referral");
  const { data, quality, tree, signs, out } = props;
  return (
    <Board data={data} title={text("title")} intro={text("intro")}>
      <MetricGrid title={text("metrics")} data={data} readings={data.readings} metrics={REFERRAL_METRICS} />
      <MetricBreakdown data={data} title={text("methods")} />
      {tree === null ? null : <TreeCard tree={tree} data={data} />}
      <QualityCard data={data} {...quality} />
      <SignsCard signs={signs} out={out} data={data} />
    </Board>
  );
}
