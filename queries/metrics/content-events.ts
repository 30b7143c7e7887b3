import type { Selection } from "#queries/filters/filter";

const selection = (...events: string[]): Selection => events.map((event) => ({ event }));

const publishedBy = (source: "official" | "ugc"): Selection => [
  {
    event: "Content Published",
    filter: { subject: "property.source", is: "among", values: [source] },
  },
];

/** Which events engagement is counted from. */
export const CONTENT_EVENTS = {
  views: selection("Content Viewed"),
  shares: selection("Content Shared"),
  publications: selection("Content Published"),
  official: publishedBy("official"),
  ugc: publishedBy("ugc"),
  /** what viewers do with content */
  reactions: selection("Content Liked", "Content Commented", "Content Saved", "Content Shared"),
  /** what members do with content and with each other */
  interactions: selection(
    ...["Content Liked", "Content Commented", "Content Saved", "Content Shared"],
    ...["Vote Cast", "Message Sent", "Question Answered"],
  ),
  /** those that cost more than a tap; publishing is one too */
  deep: selection("Content Commented", "Question Answered", "Content Published"),
} as const;
