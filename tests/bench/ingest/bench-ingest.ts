import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { memoryOf } from "#tests/load/memory-of";
import { ACCOUNT, type Program, PROJECT, startProgram } from "#tests/load/start-program";
import { startPageLoop } from "./load-page";
import { BATCH, type Measurements, type Situation } from "./measurement";
import { printTable } from "./print-table";
import { runChild } from "../run-child";
import { type Sending, sentSchema } from "./sender-report";
import { cpuBetween, type CpuMeter, meterCpu } from "./watch-process";

const SITUATIONS: readonly Situation[] = [
  { connections: 1, pages: false },
  { connections: 10, pages: false },
  { connections: 100, pages: false },
  { connections: 10, pages: true },
];

/** Sent first and not counted, so that the first measurement does not pay for compiling the code. */
const WARMING: Situation = { connections: 10, pages: false };
const WARMING_SECONDS = 2;

const engineSchema = z.object({ events: z.number(), seconds: z.number() });
const portSchema = z.object({ port: z.number() });

/** Measures the door side by side with what the machine could do without it, and prints how they compare. */
export async function benchIngest({ seconds, json }: { seconds: number; json: boolean }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "agora-bench-"));
  const measurements: Measurements = { enginePerSecond: [], batches: [], singles: [] };
  try {
    measurements.enginePerSecond.push(await measureEngine(folder, "before"));
    const program = await startProgram(join(folder, "program"));
    try {
      const cpu = await meterCpu(program.pid);
      await measureBatches(program, WARMING, WARMING_SECONDS, cpu);
      for (const situation of SITUATIONS) {
        measurements.batches.push(await measureBatches(program, situation, seconds, cpu));
      }
      for (const situation of SITUATIONS) {
        measurements.singles.push(await measureSingles(program, situation, seconds));
      }
    } finally {
      await program.stop();
    }
    measurements.enginePerSecond.push(await measureEngine(folder, "after"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (json) console.log(JSON.stringify(measurements, null, 2));
  else printTable(measurements);
}

async function measureEngine(folder: string, name: string): Promise<number> {
  const child = await runChild("./ingest/engine-alone.ts", [join(folder, name), name], engineSchema);
  await child.end();
  return child.told.events / child.told.seconds;
}

async function send(sending: Sending) {
  const child = await runChild("./ingest/sender.ts", [JSON.stringify(sending)], sentSchema);
  await child.end();
  return child.told;
}

let series = 0;
const sendingTo = ({ port, writeKey }: Program, connections: number, seconds: number, batch: number) => ({
  port,
  writeKey,
  connections,
  seconds,
  batch,
  prefix: `s${series++}-`,
});

async function measureBatches(program: Program, situation: Situation, seconds: number, meter: CpuMeter) {
  const pageLoop = situation.pages ? await startPageLoop(program.address, PROJECT, ACCOUNT) : null;
  const before = await meter();
  const sent = await send(sendingTo(program, situation.connections, seconds, BATCH));
  const start = performance.now();
  await program.idle();
  const untilStored = sent.seconds + (performance.now() - start) / 1000;
  const cpu = cpuBetween(before, await meter());
  return {
    ...situation,
    sent,
    acknowledgedPerSecond: sent.events / sent.seconds,
    storedPerSecond: sent.events / untilStored,
    cpu,
    memory: await memoryOf(program.pid),
    pageLoads: (await pageLoop?.stop()) ?? null,
  };
}

async function measureSingles(program: Program, situation: Situation, seconds: number) {
  const { connections, pages } = situation;
  const bare = await runChild("./ingest/bare-server.ts", [], portSchema);
  const atBare = await send({
    ...sendingTo(program, connections, seconds, 1),
    port: bare.told.port,
  });
  await bare.end();
  const pageLoop = pages ? await startPageLoop(program.address, PROJECT, ACCOUNT) : null;
  const door = await send(sendingTo(program, connections, seconds, 1));
  await pageLoop?.stop();
  await program.idle();
  return {
    ...situation,
    door,
    doorPerSecond: door.requests / door.seconds,
    barePerSecond: atBare.requests / atBare.seconds,
  };
}
