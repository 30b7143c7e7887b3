import { gzipSync } from "node:zlib";
import type { Random } from "#ingest/simulator/chance/random";
import type { Attack } from "./attack";
import { makePiece } from "./make-piece";
import { rawAttack } from "./raw-attack";

const MEBIBYTE = 1_048_576;
const BOMB = gzipSync(Buffer.alloc(64 * MEBIBYTE, " "), { level: 9 });
const DEEP_BOMB = gzipSync(gzipSync(Buffer.alloc(64 * MEBIBYTE, "a")));
const METHODS = ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "TRACE"];
const HOSTS = [
  "a b",
  "user:password@host",
  "[::1",
  "localhost:99999",
  "",
  "%00",
  "a/b?c#d",
  "x".repeat(2000),
];
const PATHS = [
  ...[
    "/v1/batch",
    "/v1/track",
    "/v1/b",
    "/v1/t",
    "/v1/identify",
    "/v1/nothing",
    "/v1/",
    "/v1/projects/x/settings",
  ],
  ...[
    "/v1/projects/%00/settings",
    "/v1/batch/extra",
    "//v1//batch",
    "/v1/%62atch",
    "/%ff",
    "/%",
    "/..%2f..%2fetc/passwd",
  ],
  ...["/?a=%zz", "/p/x/overview", "/api/v1/analyses/overview?project=%00", "/healthz", "/nothing"],
];

/** The request number `serial` of a run. */
export function makeAttack(serial: number, random: Random): Attack {
  const draw = random.uniform();
  if (draw < 0.72) return eventsAttack(serial, random);
  if (draw < 0.86) return bodyAttack(serial, random);
  if (draw < 0.94) return routeAttack(serial, random);
  return rawAttack(serial, random);
}

const PIECES_PER_REQUEST = 100;

function eventsAttack(serial: number, random: Random): Attack {
  const single = random.chance(0.2);
  const count = single ? 1 : random.below(8);
  return {
    kind: "events",
    name: single ? "one hostile event" : "hostile events",
    pieces: Array.from({ length: count }, (_, n) => makePiece(serial * PIECES_PER_REQUEST + n, random)),
    single,
    packed: random.chance(0.2),
    key: random.pick(["header", "header", "query", "body"]),
    slow: random.chance(0.003),
  };
}

function bodyAttack(serial: number, random: Random): Attack {
  const [name, body] = random.pick(BODIES)(serial, random);
  return {
    kind: "body",
    name,
    body: Buffer.from(body),
    key: random.pick(["header", "header", "none", "unknown"]),
  };
}

type MakeBody = (serial: number, random: Random) => [string, string | Buffer];
const bytes = (random: Random, most: number) =>
  Buffer.from(Array.from({ length: 1 + random.below(most) }, () => random.below(256)));

/** Each but the large ones as likely; a large one is made of a small one most of the time. */
const BODIES: MakeBody[] = [
  (serial) => ["cut JSON", `{"batch":[{"serial":${serial},"type":"tr`],
  (serial) => ["no JSON", `serial=${serial}&batch=%5B%5D`],
  (serial) => ["JSON with a tail", `{"batch":[],"serial":${serial}}}`],
  (serial) => ["a raw NUL", `{"batch":[{"a":"\u0000${serial}"}]}`],
  (serial) => ["no object", `[${serial}]`],
  (serial) => ["no list", `{"batch":{"length":${serial}}}`],
  () => ["nothing", ""],
  (_, random) => ["random bytes", bytes(random, 2000)],
  (serial) => ["cut gzip", gzipSync(`{"batch":[],"serial":${serial}}`).subarray(0, -9)],
  (_, random) => ["broken gzip", Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), bytes(random, 500)])],
  (serial) => ["gzip of gzip", gzipSync(gzipSync(`{"serial":${serial}}`))],
  (serial, random) => (random.chance(0.05) ? ["a zip bomb", BOMB] : ["a small one", `{"serial":${serial}`]),
  (serial, random) => (random.chance(0.05) ? ["a bomb in gzip", DEEP_BOMB] : ["a small one", `"${serial}`]),
  (serial, random) =>
    random.chance(0.02)
      ? ["too large", `${serial}`.padEnd(4 * MEBIBYTE + 1 + random.below(MEBIBYTE), "x")]
      : ["a small one", `[${serial}`],
  (serial, random) =>
    random.chance(0.02)
      ? ["too many events", `{"batch":[${"1,".repeat(10_000)}${serial}]}`]
      : ["a small one", `{${serial}`],
  (serial, random) =>
    random.chance(0.05)
      ? ["a million brackets", `{"serial":${serial},"batch":${"[".repeat(1_000_000)}`]
      : ["a small one", `{[${serial}`],
];

function routeAttack(serial: number, random: Random): Attack {
  const headers: Record<string, string> = {
    "x-forwarded-for": random.pick(["127.0.0.1", "'", "a,b,c,d", "::1"]),
    authorization: random.pick(["Basic", "Basic !!!!", `Bearer ${serial}`, "Basic Og==", "Digest x"]),
    cookie: random.pick(["a=b", ";;;=", "x".repeat(5000), "__session=%00"]),
    "accept-language": random.pick(["zh", "*", "x".repeat(500), "en;q=9e9"]),
  };
  if (random.chance(0.2)) headers.host = random.pick(HOSTS);
  if (random.chance(0.2) && !headers.authorization?.startsWith("Bearer"))
    headers.origin = random.pick(["null", "http://", "http://evil.example", "x"]);
  if (random.chance(0.05)) headers["x-large"] = "x".repeat(random.pick([9_000, 20_000, 40_000]));
  return {
    kind: "route",
    name: "another method or path",
    method: random.pick(METHODS),
    path: random.chance(0.02) ? `/v1/batch?${"q".repeat(random.below(30_000))}` : random.pick(PATHS),
    headers,
  };
}
