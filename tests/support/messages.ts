const HOUR = 3_600_000;

let messages = 0;

/** A message as the door takes it, of so many hours before now, with an id of its own. */
export const message = (hoursAgo: number, more: object) => ({
  type: "track",
  messageId: `m${++messages}`,
  timestamp: new Date(Date.now() - hoursAgo * HOUR).toISOString(),
  ...more,
});

/** What somebody known by a user id did. */
export const track = (userId: string, event: string, hoursAgo: number, properties: object = {}) =>
  message(hoursAgo, { userId, event, properties });
