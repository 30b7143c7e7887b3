import { connect } from "node:net";
import { z } from "zod";
import { FEATURES_PATH, PACKED, quantile } from "./measured";

/**
 * A process that fetches a payload as fast as it is answered, and tells its parent how fast that was.
 *
 * TRICKY: Node's own client costs more than the server it would measure. Every answer has the same length, so it is
 * enough to count bytes.
 */
const { port, connections, seconds } = z
  .object({ port: z.number(), connections: z.number(), seconds: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ""));
const HEADERS = Object.entries({ host: "bench", ...PACKED }).map(([name, value]) => `${name}: ${value}\r\n`);
const QUESTION = `GET ${FEATURES_PATH} HTTP/1.1\r\n${HEADERS.join("")}\r\n`;

/** How many bytes an answer has, of which the first ones are here. @throws Error when it is not the one wanted */
function lengthOf(beginning: string): number {
  const end = beginning.indexOf("\r\n\r\n");
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(beginning)?.[1];
  if (!beginning.startsWith("HTTP/1.1 200 ") || length === undefined || end === -1) {
    throw new Error(`An answer that is none: ${beginning.slice(0, 80)}`);
  }
  return end + 4 + Number(length);
}

const latencies: number[] = [];
const start = performance.now();
const end = start + seconds * 1000;

const getOnAndOn = () =>
  new Promise<void>((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let askedAt = performance.now();
    let missing = 0;
    socket.on("connect", () => socket.write(QUESTION));
    socket.on("data", (piece: Buffer) => {
      try {
        missing = (missing === 0 ? lengthOf(piece.toString("latin1", 0, 1_500)) : missing) - piece.length;
      } catch (error) {
        return reject(error instanceof Error ? error : new Error(String(error)));
      }
      if (missing > 0) return;
      const now = performance.now();
      latencies.push(now - askedAt);
      askedAt = now;
      if (now < end) socket.write(QUESTION);
      else socket.end(resolve);
    });
    socket.on("error", reject);
  });
await Promise.all(Array.from({ length: connections }, getOnAndOn));

const took = (performance.now() - start) / 1000;
latencies.sort((a, b) => a - b);
const got = {
  requests: latencies.length,
  seconds: took,
  p50: quantile(latencies, 0.5),
  p99: quantile(latencies, 0.99),
};
process.send?.(got, () => process.disconnect());
