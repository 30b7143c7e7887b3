import { rm } from "node:fs/promises";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AgoraProcess, startProcess } from "#tests/support/agora-process";
import { migratedFolder } from "#tests/support/migrated-folder";

let folder: string;
let agora: AgoraProcess;
beforeAll(async () => {
  folder = await migratedFolder("agora-slow-");
  agora = await startProcess(folder);
});
afterAll(async () => {
  await agora.kill();
  await rm(folder, { recursive: true, force: true });
});

test("who dribbles headers is told that it took too long, and let go; others are answered meanwhile", async () => {
  const { hostname, port } = new URL(agora.address);
  const sockets = Array.from({ length: 50 }, () => connect(Number(port), hostname));
  for (const socket of sockets) socket.write("POST /v1/batch HTTP/1.1\r\nhost: agora\r\nx-slow: ");
  const dribble = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("a");
  }, 500);
  try {
    const answer = await fetch(`${agora.address}/v1/batch`, { method: "POST", body: "{}" });
    expect(answer.status).toBe(401);
    const said = await Promise.all(sockets.map((socket) => text(socket)));
    expect(new Set(said.map((one) => one.split("\r\n")[0]))).toEqual(
      new Set(["HTTP/1.1 408 Request Timeout"]),
    );
  } finally {
    clearInterval(dribble);
  }
}, 60_000);
