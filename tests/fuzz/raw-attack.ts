import { randomBytes } from "node:crypto";
import type { Random } from "#ingest/simulator/chance/random";
import type { Attack } from "./attack";

const head = (path: string, ...headers: string[]) =>
  [`POST ${path} HTTP/1.1`, "Host: agora", ...headers, "", ""].join("\r\n");
const WEBSOCKET = [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
];

/** None of these is a whole request that takes events. */
const RAW: [string, (random: Random) => string | Buffer][] = [
  ["random bytes", (random) => randomBytes(1 + random.below(3000))],
  ["a truncated body", () => `${head("/v1/batch", "Content-Length: 100")}{"batch":[`],
  ["a truncated chunk", () => `${head("/v1/batch", "Transfer-Encoding: chunked")}ff\r\n{"batch":[`],
  ["a chunk of no size", () => `${head("/v1/batch", "Transfer-Encoding: chunked")}zz\r\n{}\r\n0\r\n\r\n`],
  ["a truncated head", () => "POST /v1/batch HTTP/1.1\r\nHost: ago"],
  ["two lengths", () => `${head("/v1/batch", "Content-Length: 2", "Content-Length: 20")}{}`],
  [
    "length and chunks",
    () => `${head("/v1/batch", "Content-Length: 2", "Transfer-Encoding: chunked")}0\r\n\r\n`,
  ],
  ["a negative length", () => `${head("/v1/batch", "Content-Length: -1")}{}`],
  ["an endless length", () => `${head("/v1/batch", "Content-Length: 99999999999999999999")}{}`],
  ["many headers", () => head("/v1/batch", ...Array.from({ length: 3000 }, (_, n) => `X-${n}: ${n}`))],
  ["a large header", () => head("/v1/batch", `X-Large: ${"x".repeat(200_000)}`)],
  ["a header with NUL", () => head("/v1/batch", "X-Nul: \0")],
  ["a path with NUL and spaces", () => head("/v1/ba\0tch /x")],
  [
    "an absolute address",
    () => head("http://169.254.169.254/latest", "Content-Length: 0", "Connection: close"),
  ],
  ["a stranger's tongue", () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ["TLS", () => Buffer.from("16030100a5010000a10303", "hex")],
  ["old HTTP", () => "GET /v1/batch\r\n\r\n"],
  ["an upgrade", () => head("/v1/batch", "Content-Length: 0", ...WEBSOCKET)],
  ["CONNECT", () => "CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n"],
  ["a promise to go on", () => head("/v1/batch", "Content-Length: 10", "Expect: 100-continue")],
];

const LONGEST_PATIENCE_MS = 60;

export function rawAttack(_serial: number, random: Random): Attack {
  const [name, make] = random.pick(RAW);
  return {
    kind: "raw",
    name,
    bytes: Buffer.from(make(random)),
    patienceMs: random.below(LONGEST_PATIENCE_MS),
  };
}
