/** Columns of an event that can be asked about, by the name a filter gives them. */
const EVENT_COLUMNS = {
  event: "event",
  channel: "channel",
  source: "source",
  content: "content",
  activity: "activity",
  category: "category",
  order: "order_id",
  experiment: "experiment",
  variation: "variation",
  money: "money",
  score: "score",
} as const;
type EventColumn = (typeof EVENT_COLUMNS)[keyof typeof EVENT_COLUMNS];

/** What is known of a member besides what senders name. */
export const MEMBER_SUBJECTS = [
  "join.campaign",
  "join.channel",
  "join.community",
  "join.invited",
  "join.inviter",
  "join.method",
  "invite.sign",
  "member.stage",
  "member.rfm",
  "member.spending_tier",
  "member.social_tier",
  "member.interest",
] as const;
export type NamedSubject = (typeof MEMBER_SUBJECTS)[number];

/** What the project's clocks show at an event. */
const CLOCKS = { "clock.hour": "hour", "clock.weekday": "weekday" } as const;

/** What is known of the content that an event is about, by its first publication. */
const PUBLISHED = {
  "content.topic": "topic",
  "content.format": "format",
  "content.source": "source",
} as const;

/** What can be known of an event or of its member. */
export type Subject =
  | { of: "event"; column: EventColumn }
  | { of: "event"; clock: (typeof CLOCKS)[keyof typeof CLOCKS] }
  | { of: "event"; published: (typeof PUBLISHED)[keyof typeof PUBLISHED] }
  | { of: "event"; json: "properties" | "context"; name: string }
  | { of: "member"; trait: string }
  | { of: "member"; cohort: number }
  | { of: "member"; variantOf: string }
  | { of: "member"; named: NamedSubject };

const COHORT = /^cohort\.([1-9]\d{0,8})$/u;
const NAMED = /^(property|context|trait|variant)\.(.{1,180})$/su;

/**
 * Reads "channel", "content.topic", "property.topic", "trait.city", "join.channel", "member.stage", "clock.hour", "cohort.7",
 * "variant.checkout"; null if it is none.
 */
export function parseSubject(text: string): Subject | null {
  const named = MEMBER_SUBJECTS.find((subject) => subject === text);
  if (named !== undefined) return { of: "member", named };
  const cohort = COHORT.exec(text)?.[1];
  if (cohort !== undefined) return { of: "member", cohort: Number(cohort) };
  if (isClock(text)) return { of: "event", clock: CLOCKS[text] };
  if (isPublished(text)) return { of: "event", published: PUBLISHED[text] };
  if (isColumn(text)) return { of: "event", column: EVENT_COLUMNS[text] };
  const [, kind, name = ""] = NAMED.exec(text) ?? [];
  if (kind === "trait") return { of: "member", trait: name };
  if (kind === "variant") return { of: "member", variantOf: name };
  if (kind === "property") return { of: "event", json: "properties", name };
  if (kind === "context") return { of: "event", json: "context", name };
  return null;
}

const isClock = (text: string): text is keyof typeof CLOCKS => Object.hasOwn(CLOCKS, text);

const isPublished = (text: string): text is keyof typeof PUBLISHED => Object.hasOwn(PUBLISHED, text);

const isColumn = (text: string): text is keyof typeof EVENT_COLUMNS => Object.hasOwn(EVENT_COLUMNS, text);
