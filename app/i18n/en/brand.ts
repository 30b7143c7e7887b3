/** The page Brand and health. */
export const brand = {
  title: "Brand and health",
  intro: "What members think of the community, who finds it by themselves, and how well it is looked after.",
  reputation: "Reputation, from four sides",
  reach: "Awareness",
  care: "Reports and replies",
  support: "Support",
  reasons: "Reports by reason",
  noReports: "Nothing was reported in this period.",
  topics: "Support by topic",
  noRequests: "Nobody asked for support in this period.",
  byGroup: "Breakdown",
  unsent: "Not sent in this period",
  unsentIntro: "These numbers appear seconds after their events arrive. Each command works as it stands.",
  unsentNoKey:
    "These numbers appear seconds after their events arrive. An owner of the project can give you a write key to send them.",
  command: "Command: {{part}}",
  unsent_shares: "Share reach",
  unsent_shares_events:
    "Content Shared with a share_id, and the same share_id on what a visitor does who comes by it.",
  unsent_feedback: "Share of positive feedback",
  unsent_feedback_events: "Feedback Sent with a tag, such as praise.",
  unsent_reports: "Reports",
  unsent_reports_events:
    "Content Reported with a content_id and a reason, Content Removed with the same content_id.",
  unsent_support: "Support",
  unsent_support_events:
    "Support Opened with a ticket_id and a topic, Support Resolved with the same ticket_id.",
};
