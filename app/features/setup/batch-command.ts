/** An event as a sender tells it. */
export interface ToldEvent {
  userId: string;
  event: string;
  properties: Record<string, string | number>;
}

/** A shell command that sends a few events at once, as any Segment SDK would. */
export const batchCommand = (address: string, writeKey: string, events: readonly ToldEvent[]): string =>
  [
    `curl ${address}/v1/batch -u ${writeKey}: \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '{"batch":[`,
    events.map((event) => `    ${JSON.stringify({ type: "track", ...event })}`).join(",\n"),
    `  ]}'`,
  ].join("\n");
