import type { MetricKey } from "#queries/metrics/catalogue";
import type { Reading } from "#queries/readings/reading";
import type { ToldEvent } from "~/features/setup/batch-command";

const PARTS = ["shares", "feedback", "reports", "support"] as const;
export type UnsentPart = (typeof PARTS)[number];

/** What tells that a part of the page is sent: one of these has a value. */
const TOLD_BY: Record<UnsentPart, readonly MetricKey[]> = {
  shares: ["share_reach"],
  feedback: ["positive_feedback_share"],
  reports: ["content_reports"],
  support: ["support_opened", "support_resolved", "support_backlog"],
};

/** What fills each part of the page. */
export const EXAMPLE_EVENTS: Record<UnsentPart, readonly ToldEvent[]> = {
  shares: [
    { userId: "anna", event: "Content Shared", properties: { content_id: "post-1", share_id: "share-1" } },
    { userId: "ben", event: "Content Viewed", properties: { content_id: "post-1", share_id: "share-1" } },
  ],
  feedback: [{ userId: "anna", event: "Feedback Sent", properties: { text: "Lovely", tag: "praise" } }],
  reports: [
    { userId: "anna", event: "Content Reported", properties: { content_id: "post-2", reason: "spam" } },
    { userId: "moderator", event: "Content Removed", properties: { content_id: "post-2" } },
  ],
  support: [
    { userId: "anna", event: "Support Opened", properties: { ticket_id: "t-1", topic: "delivery" } },
    { userId: "anna", event: "Support Resolved", properties: { ticket_id: "t-1", seconds: 900 } },
  ],
};

/** The parts of the page for which nothing was sent in the period. */
export const unsentParts = (readings: readonly Reading[]): UnsentPart[] =>
  PARTS.filter((part) =>
    readings.every(({ metric, value }) => !TOLD_BY[part].includes(metric) || value === null || value === 0),
  );
