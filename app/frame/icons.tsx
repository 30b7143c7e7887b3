import type { ReactNode } from "react";

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
    >
      {children}
    </svg>
  );
}

export const ActivitiesIcon = () => (
  <Icon>
    <path d="m8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z" />
  </Icon>
);

export const OverviewIcon = () => (
  <Icon>
    <rect x="2" y="2" width="5" height="6" rx="1" />
    <rect x="9" y="2" width="5" height="3.5" rx="1" />
    <rect x="9" y="8" width="5" height="6" rx="1" />
    <rect x="2" y="10.5" width="5" height="3.5" rx="1" />
  </Icon>
);

export const CostIcon = () => (
  <Icon>
    <ellipse cx="8" cy="4" rx="5.5" ry="2" />
    <path d="M2.5 4v4c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2V4M2.5 8v4c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2V8" />
  </Icon>
);

export const SegmentsIcon = () => (
  <Icon>
    <path d="M8 2v6h6A6 6 0 1 1 8 2z" />
    <path d="M10.5 2.2a6 6 0 0 1 3.3 3.3h-3.3z" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </Icon>
);

export const ReferralIcon = () => (
  <Icon>
    <circle cx="8" cy="3.5" r="1.5" />
    <circle cx="3.5" cy="12.5" r="1.5" />
    <circle cx="12.5" cy="12.5" r="1.5" />
    <path d="M8 5v3M3.5 11V8h9v3" />
  </Icon>
);

export const LifecycleIcon = () => (
  <Icon>
    <path d="M13.5 8A5.5 5.5 0 0 1 3.6 11.3M2.5 8a5.5 5.5 0 0 1 9.9-3.3" />
    <path d="M12.8 1.8v3h-3M3.2 14.2v-3h3" />
  </Icon>
);

export const ContentIcon = () => (
  <Icon>
    <rect x="2.5" y="2" width="11" height="12" rx="1.5" />
    <path d="M5 5h6M5 8h6M5 11h3.5" />
  </Icon>
);

export const EngagementIcon = () => (
  <Icon>
    <path d="M2 3h9v6H6.5L4 11V9H2z" />
    <path d="M13 6h1v6h-1.5v1.5L10.5 12H7" />
  </Icon>
);

export const LiveIcon = () => (
  <Icon>
    <path d="M1.5 8h3l2-5 3 10 2-5h3" />
  </Icon>
);

export const SqlIcon = () => (
  <Icon>
    <rect x="1.5" y="2.5" width="13" height="11" rx="1.5" />
    <path d="m4.5 6 2 2-2 2M8.5 10.5h3" />
  </Icon>
);

export const QualityIcon = () => (
  <Icon>
    <path d="M8 1.5 13.5 4v4c0 3.2-2.3 5.6-5.5 6.5C4.8 13.6 2.5 11.2 2.5 8V4z" />
    <path d="m5.5 8 1.8 1.8L10.5 6.5" />
  </Icon>
);

export const RetentionIcon = () => (
  <Icon>
    <path d="M2.5 3h11M2.5 6.3h8.5M2.5 9.6h5.5M2.5 13h3" />
  </Icon>
);

export const FunnelIcon = () => (
  <Icon>
    <path d="M2 3h12L9.5 8.5V13l-3 1.5V8.5z" />
  </Icon>
);

export const MembersIcon = () => (
  <Icon>
    <circle cx="6" cy="5" r="2.5" />
    <path d="M1.5 13.5c.3-2.6 2-4 4.5-4s4.2 1.4 4.5 4M10.5 2.8a2.3 2.3 0 0 1 0 4.4M12 9.8c1.5.5 2.3 1.8 2.5 3.7" />
  </Icon>
);

export const MenuIcon = () => (
  <Icon>
    <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
  </Icon>
);

export const BookmarkIcon = () => (
  <Icon>
    <path d="M4 2.5h8v11l-4-3-4 3z" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
);

export const ChevronDownIcon = () => (
  <Icon>
    <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
  </Icon>
);

export const CollapseIcon = () => (
  <Icon>
    <path d="M8.5 4.5 5 8l3.5 3.5M12 4.5 8.5 8l3.5 3.5" />
  </Icon>
);

export const ExpandIcon = () => (
  <Icon>
    <path d="M4 4.5 7.5 8 4 11.5M7.5 4.5 11 8l-3.5 3.5" />
  </Icon>
);

export const CalendarIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="11" rx="1.5" />
    <path d="M2 6.5h12M5.5 1.5v3M10.5 1.5v3" />
  </Icon>
);

/** The product's mark: an open place with somebody in the middle. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" className="shrink-0">
    <rect width="32" height="32" rx="8" className="fill-accent" />
    <g className="fill-on-accent stroke-on-accent">
      <circle cx="16" cy="16" r="3" stroke="none" />
      <path d="M8.5 21.5a9.3 9.3 0 1 1 15 0" fill="none" strokeWidth="2.5" strokeLinecap="round" />
    </g>
  </svg>
);

export const GrowthIcon = () => (
  <Icon>
    <path d="M2 13.5h12" />
    <path d="M4 13.5V10M8 13.5V7M12 13.5V3.5" />
  </Icon>
);

export const CommerceIcon = () => (
  <Icon>
    <path d="M3 5h10l-.8 8.5H3.8z" />
    <path d="M5.5 7V4.5a2.5 2.5 0 0 1 5 0V7" />
  </Icon>
);

export const SatisfactionIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M5.5 9.5c.6 1 1.5 1.5 2.5 1.5s1.9-.5 2.5-1.5" />
    <path d="M6 6.25v.01M10 6.25v.01" />
  </Icon>
);

export const BrandIcon = () => (
  <Icon>
    <path d="M8 13.5S2 10 2 6a3 3 0 0 1 6-1 3 3 0 0 1 6 1c0 4-6 7.5-6 7.5z" />
    <path d="M4.5 8h2l1-2 1.5 3.5 1-1.5H11.5" />
  </Icon>
);

export const TrendsIcon = () => (
  <Icon>
    <path d="M2 12.5 6 8l3 2.5 5-6" />
    <path d="M10.5 4.5H14V8" />
  </Icon>
);

export const CohortsIcon = () => (
  <Icon>
    <circle cx="6" cy="6" r="2.5" />
    <path d="M1.5 13c.5-2.5 2.3-3.750 4.5-3.750s4 1.250 4.5 3.750" />
    <path d="M10.5 3.8a2.5 2.5 0 0 1 0 4.4M12 9.750c1.3.5 2.2 1.6 2.5 3.250" />
  </Icon>
);

export const FlagsIcon = () => (
  <Icon>
    <path d="M3.5 14V2.5" />
    <path d="M3.5 3h9l-2 3 2 3h-9" />
  </Icon>
);

export const ExperimentsIcon = () => (
  <Icon>
    <path d="M6 2.5h4M6.75 2.5v4L3.5 12.2a1 1 0 0 0 .87 1.3h7.26a1 1 0 0 0 .87-1.3L9.25 6.5v-4" />
    <path d="M5 10h6" />
  </Icon>
);
