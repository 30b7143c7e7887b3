import { basic, createPoster } from "#tests/load/post";
import { type Sent, sendingSchema } from "./sender-report";
import { typicalMessage } from "./typical-message";

/** A process that sends as fast as it is answered, and tells its parent how fast that was. */
const { port, writeKey, connections, seconds, batch, prefix } = sendingSchema.parse(
  JSON.parse(process.argv[2] ?? ""),
);
const TEMPLATES = 100;
const MARK = "@@@@@@@@";

// Printing a message costs more than sending it, so only ids are put into texts printed before.
const now = new Date().toISOString();
const templates = Array.from({ length: TEMPLATES }, (_, n) =>
  JSON.stringify(typicalMessage(MARK, n, now)).split(MARK),
);
let made = 0;
const nextMessage = () => {
  made += 1;
  return (templates[made % TEMPLATES] ?? []).join(`${prefix}${made}`);
};
const nextBody =
  batch === 1
    ? nextMessage
    : () => `{"batch":[${Array.from({ length: batch }, nextMessage).join(",")}],"sentAt":"${now}"}`;

const poster = createPoster({ host: "127.0.0.1", port }, connections, {
  ...basic(writeKey),
  "content-type": "application/json",
});
const path = batch === 1 ? "/v1/track" : "/v1/batch";
const latencies: number[] = [];
let other = 0;
const start = performance.now();
const end = start + seconds * 1000;

const sendOnAndOn = async () => {
  while (performance.now() < end) {
    const sentAt = performance.now();
    const { status } = await poster.post(path, nextBody());
    if (status === 200) latencies.push(performance.now() - sentAt);
    else other += 1;
  }
};
await Promise.all(Array.from({ length: connections }, sendOnAndOn));

const took = (performance.now() - start) / 1000;
latencies.sort((a, b) => a - b);
const quantile = (share: number) => latencies[Math.floor(share * (latencies.length - 1))] ?? 0;
const sent: Sent = {
  requests: latencies.length,
  events: latencies.length * batch,
  seconds: took,
  p50: quantile(0.5),
  p99: quantile(0.99),
  other,
};
poster.close();
process.send?.(sent, () => process.disconnect());
