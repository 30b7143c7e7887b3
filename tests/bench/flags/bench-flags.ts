import { setTimeout as sleep } from "node:timers/promises";
import { cpuOf } from "#tests/load/cpu-of";
import { memoryOf } from "#tests/load/memory-of";
import { type Child, runChild } from "../run-child";
import {
  changeSchema,
  type Getting,
  type Got,
  gotSchema,
  type Listening,
  listeningSchema,
  portSchema,
  seenSchema,
} from "./measured";
import { printTable } from "./print-table";

const CONNECTIONS = [1, 10, 100];
const WARMING_SECONDS = 2;
/** Door and bare server take turns, so that neither has the machine's good moments for itself. */
const ROUNDS = 3;
const CHANGES = 10;
const BETWEEN_CHANGES_MS = 500;

/** Measures how fast SDKs are served, beside a bare server, and how soon many of them see a change; prints both. */
export async function benchFlags({
  seconds,
  clients,
  json,
}: {
  seconds: number;
  clients: number;
  json: boolean;
}): Promise<void> {
  const door = await runChild("./flags/door.ts", [], portSchema);
  try {
    const getting = await measureGetting(door, seconds);
    const listening = await measureListening(door, clients);
    if (json) console.log(JSON.stringify({ getting, listening }, null, 2));
    else printTable(getting, listening);
  } finally {
    await door.end();
  }
}

type Server = Child<{ port: number }>;

async function get(server: Server, connections: number, seconds: number): Promise<Got> {
  const args = [JSON.stringify({ port: server.told.port, connections, seconds })];
  const before = await cpuOf(server.pid);
  const getter = await runChild("./flags/getter.ts", args, gotSchema);
  const used = (await cpuOf(server.pid)) - before;
  await getter.end();
  return { ...getter.told, cpu: (used / getter.told.requests) * 1_000_000 };
}

async function measureGetting(door: Server, seconds: number): Promise<Getting[]> {
  const bare = await runChild("./flags/bare-server.ts", [String(door.told.port)], portSchema);
  const getting: Getting[] = [];
  try {
    for (const server of [door, bare]) await get(server, 10, WARMING_SECONDS);
    for (const connections of CONNECTIONS) {
      const measured: Getting = { connections, door: [], bare: [] };
      for (let round = 0; round < ROUNDS; round++) {
        measured.door.push(await get(door, connections, seconds));
        measured.bare.push(await get(bare, connections, seconds));
      }
      getting.push(measured);
    }
  } finally {
    await bare.end();
  }
  return getting;
}

async function measureListening(door: Server, clients: number): Promise<Listening> {
  const before = (await memoryOf(door.pid)).now;
  const args = [JSON.stringify({ port: door.told.port, clients })];
  const listeners = await runChild("./flags/listeners.ts", args, listeningSchema);
  try {
    const changes: number[][] = [];
    for (let change = 0; change < CHANGES; change++) {
      await sleep(BETWEEN_CHANGES_MS);
      const changed = await door.ask({}, changeSchema);
      const { ms } = await listeners.ask(changed, seenSchema);
      changes.push(ms);
    }
    const after = (await memoryOf(door.pid)).now;
    return { clients, connected: listeners.told, changes, memory: { before, after } };
  } finally {
    await listeners.end();
  }
}
