import { ANSWERED_GOAL, BATCH, mean, type Measurements, type Situation, STORED_GOAL } from "./measurement";

const COLUMN = 12;

const whole = (number: number) => Math.round(number).toLocaleString("en");
const ms = (number: number) => `${number.toFixed(1)} ms`;
const nameOf = ({ connections, pages }: Situation) => `${connections}${pages ? " + pages" : ""}`;
const row = (cells: string[]) => console.log(cells.map((cell) => cell.padStart(COLUMN)).join(" "));
const against = (ratio: number, goal: number) => `${ratio.toFixed(2)} ${ratio >= goal ? "met" : "NOT MET"}`;

/** Prints the measurements for a reader, goals beside them. */
export function printTable({ enginePerSecond, batches, singles }: Measurements): void {
  const engine = mean(enginePerSecond);
  console.log(
    `Engine alone, the same rows as NDJSON: ${whole(engine)} events/s (${enginePerSecond.map(whole).join(", ")})\n`,
  );

  console.log(`Batches of ${BATCH} over HTTP, fsync on. Goal: stored ≥ ${STORED_GOAL} of the engine alone.`);
  row(["connections", "acked ev/s", "stored ev/s", "ratio", "p50", "p99", "not 200", "RSS MiB", "most MiB"]);
  for (const batch of batches) {
    row([
      nameOf(batch),
      whole(batch.acknowledgedPerSecond),
      whole(batch.storedPerSecond),
      against(batch.storedPerSecond / engine, STORED_GOAL),
      ms(batch.sent.p50),
      ms(batch.sent.p99),
      whole(batch.sent.other),
      whole(batch.memory.now),
      whole(batch.memory.most),
    ]);
  }

  console.log("\nCPU seconds of the program meanwhile, until all was stored.");
  row(["connections", "main", "door", "pool", "engine", "pages", "failed", "a page"]);
  for (const { cpu, pageLoads, ...situation } of batches) {
    const seconds = [cpu.main, cpu.door, cpu.pool, cpu.engine].map((part) => part.toFixed(1));
    const loads = pageLoads ? [whole(pageLoads.pages), whole(pageLoads.failed), ms(pageLoads.ms)] : [];
    row([nameOf(situation), ...seconds, ...loads]);
  }

  console.log(`\nSingle events. Goal: ≥ ${ANSWERED_GOAL} of a bare node:http server.`);
  row(["connections", "door req/s", "bare req/s", "ratio", "p50", "p99", "not 200"]);
  for (const single of singles) {
    row([
      nameOf(single),
      whole(single.doorPerSecond),
      whole(single.barePerSecond),
      against(single.doorPerSecond / single.barePerSecond, ANSWERED_GOAL),
      ms(single.door.p50),
      ms(single.door.p99),
      whole(single.door.other),
    ]);
  }
}
