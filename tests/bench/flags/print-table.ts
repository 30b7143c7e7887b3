import {
  ANSWERED_GOAL,
  type Getting,
  type Listening,
  median,
  perSecond,
  quantile,
  SEEN_GOAL_MS,
} from "./measured";

const COLUMN = 12;

const whole = (number: number) => Math.round(number).toLocaleString("en");
const ms = (number: number) => `${number.toFixed(1)} ms`;
const row = (cells: string[]) => console.log(cells.map((cell) => cell.padStart(COLUMN)).join(" "));

/** Prints the measurements for a reader, goals beside them. */
export function printTable(getting: readonly Getting[], listening: Listening): void {
  console.log(
    `Payloads, gzip. Goal: ≥ ${ANSWERED_GOAL} of a bare node:http server that sends the same bytes.`,
  );
  row(["connections", "door req/s", "bare req/s", "ratio", "p50", "p99", "door CPU", "bare CPU"]);
  for (const { connections, door, bare } of getting) {
    const doorPerSecond = median(door.map(perSecond));
    const barePerSecond = median(bare.map(perSecond));
    const ratio = doorPerSecond / barePerSecond;
    row([
      String(connections),
      whole(doorPerSecond),
      whole(barePerSecond),
      `${ratio.toFixed(2)} ${ratio >= ANSWERED_GOAL ? "met" : "NOT MET"}`,
      ms(median(door.map(({ p50 }) => p50))),
      ms(median(door.map(({ p99 }) => p99))),
      ...[door, bare].map((got) => `${median(got.map(({ cpu }) => cpu)).toFixed(0)} µs`),
    ]);
  }

  const { clients, connected, changes, memory } = listening;
  const seen = changes.flat().sort((a, b) => a - b);
  const missed = clients * changes.length - seen.length;
  const p99 = quantile(seen, 0.99);
  console.log(
    `\nStreams: ${whole(clients)} listeners connected in ${connected.seconds.toFixed(1)} s, ` +
      `${whole(connected.bytes)} bytes each. Goal: a change is seen by 99 % in ≤ ${SEEN_GOAL_MS} ms.`,
  );
  row(["changes", "p50", "p99", "last", "missed", "RSS before", "RSS after"]);
  row([
    String(changes.length),
    ms(quantile(seen, 0.5)),
    `${ms(p99)} ${p99 <= SEEN_GOAL_MS ? "met" : "NOT MET"}`,
    ms(quantile(seen, 1)),
    whole(missed),
    `${whole(memory.before)} MiB`,
    `${whole(memory.after)} MiB`,
  ]);
}
