import { Agent } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pino from "pino";
import { z } from "zod";
import { Random } from "#ingest/simulator/chance/random";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import { memoryOf } from "#tests/load/memory-of";
import { startProgram } from "#tests/load/start-program";
import { type Books, createBooks } from "./books";
import { makeAttack } from "./make-attack";
import { sendAttack } from "./send-attack";

/** How a run went; sound if `wrong` is empty. */
export interface FuzzResult {
  counts: Books["counts"];
  byStatus: Record<string, number>;
  /** Rows in the tables, and how many there should be. */
  stored: { events: number; expectedEvents: number; quarantine: number; expectedQuarantine: number };
  /** Most memory of the program, MiB. */
  memory: number;
  /** Sentences on what was wrong, the first of each kind of attack first. */
  wrong: string[];
}

interface Options {
  folder: string;
  requests: number;
  seed: number;
  /** Most memory the program may take, MiB. */
  mostMemory: number;
  onProgress?: (done: number) => void;
}

const CONNECTIONS = 24;
const TRIES = 50;
const OUTPUT_SHOWN = 4_000;
const MOST_SENTENCES = 20;
const countRow = z.object({ rows: z.coerce.number() });

/** Sends hostile requests to the running product, and accounts for every event in them. */
export async function fuzz({ folder, requests, seed, mostMemory, onProgress }: Options): Promise<FuzzResult> {
  const program = await startProgram(folder);
  const { port, writeKey, pid } = program;
  const books = createBooks();
  const wrong: string[] = [];
  const complain = (sentences: string[]) => {
    if (wrong.length < MOST_SENTENCES) wrong.push(...sentences);
  };
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const target = { host: "127.0.0.1", port, writeKey, agent };
  let made = 0;
  let memory = 0;

  const attackOnAndOn = async () => {
    for (let serial = ++made; serial <= requests; serial = ++made) {
      const attack = makeAttack(serial, new Random().reset(seed, serial, 0));
      let answer = await sendAttack(attack, target);
      // TRICKY: repeated, an event without an id of its own would be there twice, and rightly so; told to come
      // again, nothing of it was kept but by accident.
      for (let left = TRIES; answer.retryAfter !== undefined && left > 0; left--) {
        await sleep(100);
        answer = await sendAttack(attack, target);
      }
      complain(books.enter(attack, answer, writeKey));
      if (serial % 1000 === 0) {
        memory = Math.max(memory, (await memoryOf(pid)).most);
        onProgress?.(serial);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, attackOnAndOn));
    const alive = await fetch(`${program.address}/healthz`);
    if (alive.status !== 200) complain([`afterwards /healthz answers ${alive.status}`]);
    await program.idle();
    memory = Math.max(memory, (await memoryOf(pid)).most);
  } catch (error) {
    wrong.push(
      `the program did not live through it: ${String(error)}\n${program.output().slice(-OUTPUT_SHOWN)}`,
    );
  } finally {
    agent.destroy();
    await program.stop();
  }
  if (memory > mostMemory) complain([`the program took ${Math.round(memory)} MiB, more than ${mostMemory}`]);

  const stored = {
    ...(await countRows(folder)),
    expectedEvents: books.expectedEvents(),
    expectedQuarantine: books.expectedQuarantine(),
  };
  if (stored.events !== stored.expectedEvents) {
    complain([`${stored.expectedEvents} events were accepted, ${stored.events} are stored`]);
  }
  if (stored.quarantine !== stored.expectedQuarantine) {
    complain([`${stored.expectedQuarantine} were put aside, ${stored.quarantine} are in quarantine`]);
  }
  const byStatus = Object.fromEntries([...books.byStatus].sort(([a], [b]) => a - b));
  return { counts: books.counts, byStatus, stored, memory, wrong };
}

async function countRows(folder: string): Promise<{ events: number; quarantine: number }> {
  const warehouse = await openWarehouse({
    url: undefined,
    path: join(folder, "clickhouse"),
    log: pino({ level: "silent" }),
  });
  const rowsOf = async (table: "events" | "quarantine") => {
    const sql = `SELECT count() AS rows FROM ${table}`;
    const [count] = await warehouse.read({ name: `fuzz/count-${table}`, sql, params: {}, row: countRow });
    return count?.rows ?? 0;
  };
  try {
    return { events: await rowsOf("events"), quarantine: await rowsOf("quarantine") };
  } finally {
    await warehouse.close();
  }
}
