import { once } from "node:events";
import { createServer, type Server } from "node:http";
import pino from "pino";
import { z } from "zod";
import { createDoor } from "#ingest/http/create-door";
import type { Allowance, IngestSource } from "#ingest/pipeline/ingest-source";
import type { Sink } from "#ingest/pipeline/sink";
import { eventRowSchema, type EventRow } from "#store/events/event-row";
import type { QuarantineRow } from "#store/events/quarantine-row";

export const WRITE_KEY = "wk_tea";
const SOURCE: IngestSource = {
  project: { id: 7, zone: "Asia/Shanghai", currency: "CNY" },
  source: "web",
};
/** Everything arrives at this instant, 8 p.m. in Shanghai. */
const NOW = new Date("2026-03-10T12:00:00.000Z");

/** A door on a port of its own, over a sink that collects what it is given. */
export interface OpenDoor {
  address: string;
  events: EventRow[];
  quarantine: QuarantineRow[];
  /** Requests that were not taken, as "source: code". */
  refused: string[];
  /** Lines of the log. */
  log: string[];
  /** Posts a body as it is, with the write key unless told otherwise. */
  post(path: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

const text = z.string();
const eventRows = eventRowSchema.strict().array();
const quarantineRows = z
  .strictObject({
    id: z.guid(),
    project: z.literal(7),
    source: text,
    received: text,
    dialect: text,
    code: text,
    path: text,
    message: text,
    bytes: z.base64(),
    endpoint: text,
    around: text,
  } satisfies Record<keyof QuarantineRow, z.ZodType>)
  .array();

/** TRICKY: what a schema returns lacks properties called `__proto__`; so it only checks, and the rows stay as they are. */
function assertRows<Row>(schema: z.ZodType<Row[]>, rows: unknown): asserts rows is Row[] {
  schema.parse(rows);
}

export const BASIC = { authorization: `Basic ${Buffer.from(`${WRITE_KEY}:`).toString("base64")}` };

interface DoorOptions {
  append?: Sink["append"];
  clock?: () => Date;
  allowance?: Allowance;
  keys?: readonly string[];
  currency?: string;
}

export async function openDoor({
  append = async () => undefined,
  clock = () => NOW,
  allowance,
  keys = [WRITE_KEY],
  currency = SOURCE.project.currency,
}: DoorOptions = {}): Promise<OpenDoor> {
  const source = { ...SOURCE, project: { ...SOURCE.project, currency }, allowance };
  const events: EventRow[] = [];
  const quarantine: QuarantineRow[] = [];
  const log: string[] = [];
  const refused: string[] = [];
  const sink: Sink = {
    append: async (table, lines) => {
      await append(table, lines);
      // What is stored is what survives JSON, as on disk.
      const stored: unknown = JSON.parse(JSON.stringify(lines));
      if (table === "events") {
        assertRows(eventRows, stored);
        events.push(...stored);
      } else {
        assertRows(quarantineRows, stored);
        quarantine.push(...stored);
      }
    },
  };
  const door = createDoor({
    sink,
    directory: { find: (key) => (keys.includes(key) ? source : null) },
    witness: {
      taken: () => undefined,
      refused: (whose, code) => void refused.push(`${whose?.source ?? "nobody"}: ${code}`),
    },
    clock,
    log: pino({ level: "trace" }, { write: (line: string) => void log.push(line) }),
  });
  const server: Server = createServer((request, response) => {
    void door(request, response).then((answered) => {
      if (!answered) response.writeHead(299).end("not the door's");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;
  return {
    address,
    events,
    quarantine,
    log,
    refused,
    post: (path, body, headers = BASIC) => fetch(`${address}${path}`, { method: "POST", body, headers }),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** The bytes of a quarantined piece, as text. */
export function bytesOf(row: QuarantineRow | undefined): string {
  return Buffer.from(row?.bytes ?? "", "base64").toString("utf8");
}
