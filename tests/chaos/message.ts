const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);

/**
 * Message number n, the same each time it is made: of one of 97 members on one of 150 days. Some come from a device
 * as well, some are orders, reported more than once; what is refused has no sender.
 */
export function message(n: number, isRefused: boolean): object {
  const member = `u${n % 97}`;
  const common = {
    type: "track",
    messageId: `m${n}`,
    timestamp: new Date(FIRST_DAY + (n % 150) * DAY_MS + n * 1000).toISOString(),
  };
  if (isRefused) return { ...common, event: "Content Viewed" };
  if (n % 11 === 0) {
    return {
      ...common,
      userId: member,
      event: "Order Completed",
      properties: { order_id: `o${n % 500}`, total: n % 90 },
    };
  }
  if (n % 7 === 0) return { ...common, userId: member, anonymousId: `d${n % 300}`, event: "Content Viewed" };
  if (n % 5 === 0) return { ...common, anonymousId: `d${n % 300}`, event: "Content Viewed" };
  return { ...common, userId: member, event: n % 13 === 0 ? "Member Joined" : "Content Viewed" };
}
