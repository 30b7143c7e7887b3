import pino from "pino";
import { openSpool } from "#ingest/spool/open-spool";
import { row } from "./row";

/**
 * A program to be killed: `append-forever.ts <folder> <first row>` appends rows from many sides at once, and prints
 * each row's number once it is acknowledged.
 */
const [folder = "", first = "0"] = process.argv.slice(2);
const spool = await openSpool({
  folder,
  flushMs: 2,
  segmentLines: 200,
  segmentAgeMs: 20,
  log: pino({ level: "silent" }),
});
let next = Number(first);

const appendOnAndOn = async () => {
  for (;;) {
    const numbers = [next++, next++, next++];
    await spool.append("events", numbers.map(row));
    process.stdout.write(`${numbers.join("\n")}\n`);
  }
};
await Promise.all(Array.from({ length: 20 }, appendOnAndOn));
