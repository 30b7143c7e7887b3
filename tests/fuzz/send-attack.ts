import { type Agent, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { basic } from "#tests/load/post";
import type { Attack } from "./attack";
import { BAD_BYTES } from "./hostile-values";

/** What came back; status 0 if the connection ended without an answer. */
export interface Answer {
  status: number;
  text: string;
  retryAfter: string | undefined;
}

export interface Target {
  host: string;
  port: number;
  writeKey: string;
  agent: Agent;
}

const SLOW_PARTS = 6;
const SLOW_PAUSE_MS = 40;
const LONGEST_WAIT_MS = 30_000;
const BAD = Buffer.from([0xff, 0xc3, 0x28]);

/** The bytes of a text, with bytes that are no UTF-8 where it says so. */
export function bytesOf(text: string): Buffer {
  const parts = text.split(BAD_BYTES).map((part) => Buffer.from(part));
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [BAD, part])));
}

/** The body of a request with events, before it is packed. */
export function eventsBody(attack: Extract<Attack, { kind: "events" }>, writeKey: string): string {
  const key = attack.key === "body" ? `"writeKey":${JSON.stringify(writeKey)}` : "";
  const [first] = attack.pieces;
  if (attack.single && first) {
    return key === "" || !first.text.startsWith("{") || first.text === "{}"
      ? first.text
      : `{${key},${first.text.slice(1)}`;
  }
  const batch = `"batch":[${attack.pieces.map(({ text }) => text).join(",")}]`;
  return `{${[key, batch].filter((part) => part !== "").join(",")}}`;
}

export async function sendAttack(attack: Attack, target: Target): Promise<Answer> {
  switch (attack.kind) {
    case "events": {
      const plain = bytesOf(eventsBody(attack, target.writeKey));
      const query = attack.key === "query" ? `?writeKey=${target.writeKey}` : "";
      const path = `${attack.single ? "/v1/track" : "/v1/batch"}${query}`;
      const headers = attack.key === "header" ? basic(target.writeKey) : {};
      return send(target, "POST", path, headers, attack.packed ? gzipSync(plain) : plain, attack.slow);
    }
    case "body": {
      const keys = { header: basic(target.writeKey), none: {}, unknown: basic("wk_nobody") };
      return send(target, "POST", "/v1/batch", keys[attack.key], attack.body);
    }
    case "route":
      return send(target, attack.method, attack.path, attack.headers, Buffer.alloc(0));
    case "raw":
      return sendBytes(target, attack.bytes, attack.patienceMs);
  }
}

function send(
  { host, port, agent }: Target,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Buffer,
  slow = false,
): Promise<Answer> {
  return new Promise((resolve) => {
    const nothing = () => resolve({ status: 0, text: "", retryAfter: undefined });
    const sent = request(
      {
        host,
        port,
        agent,
        method,
        path,
        headers: { ...headers, "content-length": body.length },
        timeout: LONGEST_WAIT_MS,
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(pieces).toString(),
            retryAfter: answer.headers["retry-after"],
          }),
        );
        answer.on("close", nothing);
      },
    );
    sent.on("error", nothing);
    sent.on("upgrade", nothing);
    sent.on("timeout", () => sent.destroy());
    if (slow) void trickle(sent, body);
    else sent.end(body);
  });
}

async function trickle(to: { write(part: Buffer): unknown; end(): unknown }, body: Buffer): Promise<void> {
  const size = Math.ceil(body.length / SLOW_PARTS);
  for (let at = 0; at < body.length; at += size) {
    to.write(body.subarray(at, at + size));
    await sleep(SLOW_PAUSE_MS);
  }
  to.end();
}

/** Sends bytes on a socket of their own, listens for a while, and hangs up. */
function sendBytes({ host, port }: Target, bytes: Buffer, patienceMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, host, () => socket.write(bytes));
    socket.on("data", (piece) => (text += piece.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      resolve({ status: Number(status ?? 0), text, retryAfter: /^retry-after: (.+)$/im.exec(text)?.[1] });
    });
    setTimeout(() => socket.destroy(), patienceMs);
  });
}
