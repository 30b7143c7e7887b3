import { connect } from "node:net";
import { z } from "zod";
import { CLIENT_KEY } from "./measured";

/**
 * A process with many listeners to one stream of changes. It tells its parent when all have heard what is current; and,
 * asked with the instant of a change, after how many ms each of them had heard that.
 */
const { port, clients } = z
  .object({ port: z.number(), clients: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ""));
const askedSchema = z.object({ at: z.number() });
const QUESTION = `GET /sub/${CLIENT_KEY} HTTP/1.1\r\nhost: bench\r\naccept: text/event-stream\r\n\r\n`;
const END_OF_EVENT = Buffer.from("}\n\n");
const PATIENCE_MS = 10_000;
/** As many connect at once as the queue of a listening socket takes. */
const AT_ONCE = 200;

/** Of each listener, the instant of the last event it heard to its end. */
const heardAt = new Float64Array(clients);
let bytes = 0;
let heard = () => {};

const listen = (client: number) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.on("connect", () => socket.write(QUESTION));
    socket.on("data", (piece: Buffer) => {
      bytes += piece.length;
      // An event ends with its chunk, whose own end comes in the same piece or the next.
      if (piece.includes(END_OF_EVENT)) {
        heardAt[client] = Date.now();
        resolve();
        heard();
      }
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("A stream ended.")));
  });

const start = performance.now();
for (let first = 0; first < clients; first += AT_ONCE) {
  const group = Array.from({ length: Math.min(AT_ONCE, clients - first) }, (_, n) => listen(first + n));
  await Promise.all(group);
}

process.on("message", (message) => {
  const { at } = askedSchema.parse(message);
  const late = setTimeout(tell, PATIENCE_MS);
  function tell() {
    clearTimeout(late);
    heard = () => {};
    process.send?.({ ms: Array.from(heardAt, (instant) => instant - at).filter((ms) => ms >= 0) });
  }
  heard = () => {
    if (heardAt.every((instant) => instant >= at)) tell();
  };
  heard();
});
process.on("disconnect", () => process.exit());
process.send?.({ seconds: (performance.now() - start) / 1000, bytes: bytes / clients });
