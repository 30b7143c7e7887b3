import type { ComponentType } from "react";
import type { TextKey } from "~/i18n/use-text";
import {
  ActivitiesIcon,
  BrandIcon,
  CohortsIcon,
  CommerceIcon,
  ContentIcon,
  CostIcon,
  EngagementIcon,
  ExperimentsIcon,
  FlagsIcon,
  FunnelIcon,
  GrowthIcon,
  LifecycleIcon,
  LiveIcon,
  MembersIcon,
  OverviewIcon,
  QualityIcon,
  ReferralIcon,
  RetentionIcon,
  SatisfactionIcon,
  SegmentsIcon,
  SqlIcon,
  TrendsIcon,
} from "./icons";

/** The rail's groups, in order: watch the community, test changes, run the installation. */
export const GROUPS = ["watch", "test", "run"] as const;

/** What can be chosen above pages, in this order. */
export const VIEW_CHOICES = ["period", "comparison", "granularity", "bots", "filter"] as const;
export type ViewChoice = (typeof VIEW_CHOICES)[number];

interface Page {
  group: (typeof GROUPS)[number];
  /** below `/p/:project/` */
  path: string;
  title: TextKey<"frame">;
  Icon: ComponentType;
  /** which of the view's choices change something on it; all, where nothing is said */
  choices?: readonly ViewChoice[];
}

const without = (left: ViewChoice) => VIEW_CHOICES.filter((choice) => choice !== left);

/** The pages there are, in the rail's order. */
export const PAGES: readonly Page[] = [
  { group: "watch", path: "overview", title: "overview", Icon: OverviewIcon },
  { group: "watch", path: "growth", title: "growth", Icon: GrowthIcon },
  { group: "watch", path: "cost", title: "cost", Icon: CostIcon, choices: without("filter") },
  { group: "watch", path: "referral", title: "referral", Icon: ReferralIcon },
  { group: "watch", path: "engagement", title: "engagement", Icon: EngagementIcon },
  { group: "watch", path: "content", title: "content", Icon: ContentIcon },
  {
    group: "watch",
    path: "retention",
    title: "retention",
    Icon: RetentionIcon,
    choices: without("granularity"),
  },
  { group: "watch", path: "funnels", title: "funnels", Icon: FunnelIcon },
  { group: "watch", path: "commerce", title: "commerce", Icon: CommerceIcon },
  {
    group: "watch",
    path: "activities",
    title: "activities",
    Icon: ActivitiesIcon,
    choices: ["period", "bots", "filter"],
  },
  { group: "watch", path: "satisfaction", title: "satisfaction", Icon: SatisfactionIcon },
  { group: "watch", path: "brand", title: "brand", Icon: BrandIcon },
  {
    group: "watch",
    path: "lifecycle",
    title: "lifecycle",
    Icon: LifecycleIcon,
    choices: without("comparison"),
  },
  { group: "watch", path: "segments", title: "segments", Icon: SegmentsIcon, choices: without("comparison") },
  { group: "watch", path: "cohorts", title: "cohorts", Icon: CohortsIcon, choices: [] },
  { group: "watch", path: "members", title: "members", Icon: MembersIcon, choices: ["bots"] },
  { group: "watch", path: "trends", title: "trends", Icon: TrendsIcon },
  { group: "watch", path: "sql", title: "sql", Icon: SqlIcon, choices: ["bots"] },
  { group: "test", path: "experiments", title: "experiments", Icon: ExperimentsIcon, choices: [] },
  { group: "test", path: "flags", title: "flags", Icon: FlagsIcon, choices: [] },
  { group: "run", path: "live", title: "live", Icon: LiveIcon, choices: [] },
  { group: "run", path: "quality", title: "quality", Icon: QualityIcon, choices: ["period"] },
];
