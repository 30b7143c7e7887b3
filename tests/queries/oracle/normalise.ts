/**
 * The oracle's own reading of Segment messages: slow, plain, and sharing no code with the product, so that an error
 * made there is not made here as well.
 */
export interface OracleEvent {
  person: string;
  event: string;
  /** milliseconds since 1970, UTC */
  time: number;
  /** local date "YYYY-MM-DD" */
  day: string;
  known: boolean;
  orderId: string | null;
  /** ten-thousandths of the currency */
  money: bigint;
  score: number | null;
}

export interface Message {
  type: string;
  messageId: string;
  userId?: string | undefined;
  anonymousId?: string | undefined;
  event?: string | undefined;
  timestamp?: string | undefined;
  properties?: Record<string, unknown> | undefined;
  context?: Record<string, unknown> | undefined;
}

const PUT_ASIDE = Symbol("put aside");

function scoreOf(message: Message): number | null | typeof PUT_ASIDE {
  const highest = message.event === "NPS Answered" ? 10 : message.event === "CSAT Answered" ? 5 : null;
  if (highest === null) return null;
  const score = message.properties?.["score"];
  const lowest = highest === 10 ? 0 : 1;
  if (typeof score !== "number" || !Number.isInteger(score) || score < lowest || score > highest)
    return PUT_ASIDE;
  return score;
}

function moneyOf(message: Message): bigint | typeof PUT_ASIDE {
  if (message.event !== "Order Completed" && message.event !== "Order Refunded") return 0n;
  const total = message.properties?.["total"];
  if (typeof total !== "number" || total < 0) return PUT_ASIDE;
  // Simulated totals have two decimals, so rounding the hundredfold is exact.
  return BigInt(Math.round(total * 100)) * 100n;
}

function isMachine(message: Message): boolean {
  const agent = message.context?.["userAgent"];
  return typeof agent === "string" && /bot|crawler|spider/i.test(agent);
}
const isTest = (message: Message) => message.context?.["test"] === true;

/** What counts of a stream of messages in order of arrival: each once, valid, from people, under the person's own name. */
export function normalise(messages: Iterable<Message>, zone: string): OracleEvent[] {
  const formatter = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const owner = new Map<string, string>();
  const seen = new Set<string>();
  const kept: OracleEvent[] = [];

  for (const message of messages) {
    const time = Date.parse(message.timestamp ?? "");
    const score = scoreOf(message);
    const money = moneyOf(message);
    const id = message.userId ?? message.anonymousId;
    if (!id || Number.isNaN(time) || score === PUT_ASIDE || money === PUT_ASIDE) continue;
    if (message.type === "track" && !message.event) continue;
    if (seen.has(message.messageId)) continue;
    seen.add(message.messageId);
    if (message.userId && message.anonymousId && !owner.has(message.anonymousId)) {
      owner.set(message.anonymousId, message.userId);
    }
    if (isMachine(message) || isTest(message)) continue;
    const orderId = message.properties?.["order_id"];
    kept.push({
      person: id,
      event: message.type === "track" ? (message.event ?? "") : `(${message.type})`,
      time,
      day: formatter.format(time),
      known: Boolean(message.userId),
      orderId: typeof orderId === "string" ? orderId : null,
      money,
      score,
    });
  }
  return kept.map((event) => ({ ...event, person: owner.get(event.person) ?? event.person }));
}
