/** A shell command that sends one event, as any Segment SDK would. */
export const firstEventCommand = (address: string, writeKey: string): string =>
  [
    `curl ${address}/v1/track -u ${writeKey}: \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '{"userId":"anna","event":"Member Joined","properties":{"channel":"wechat"}}'`,
  ].join("\n");
