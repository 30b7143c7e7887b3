import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { createGunzip, createInflate } from "node:zlib";

/** A statement as ClickHouse's HTTP interface takes it: in the address, in the body, or half in each. */
export interface IncomingStatement {
  /** with the data of an INSERT behind it */
  sql: string;
  params: Record<string, string>;
  settings: Record<string, string>;
  database: string | null;
  queryId: string;
  format: string;
  user: string;
  password: string;
  requestEncoding: string;
  /** "gzip", "deflate" or "" */
  responseEncoding: string;
  isMultipart: boolean;
}

/** Names in the address that are no settings of the engine. */
const OF_THE_PROTOCOL =
  /^(?:query|query_id|database|default_format|user|password|role|session_id|enable_http_compression|wait_end_of_query|send_progress_in_http_headers|http_.*|param_.*)$/;

export async function readStatement(request: IncomingMessage): Promise<IncomingStatement> {
  const address = new URL(request.url ?? "/", "http://localhost");
  const requestEncoding = request.headers["content-encoding"] ?? "";
  const body = (await buffer(decoded(request, requestEncoding))).toString();
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(request.headers["content-type"] ?? "")?.[1];
  const form = boundary === undefined ? [] : readForm(body, boundary);
  const fields = new Map([...address.searchParams, ...form]);
  const sql = [fields.get("query"), boundary === undefined ? body : undefined]
    .filter((part) => part)
    .join("\n");

  const pick = (keep: (name: string) => boolean) =>
    Object.fromEntries([...fields].filter(([name]) => keep(name)));
  const params = pick((name) => name.startsWith("param_"));
  const accepted = request.headers["accept-encoding"]?.toString() ?? "";
  const codec = accepted.includes("gzip") ? "gzip" : accepted.includes("deflate") ? "deflate" : "";
  return {
    sql,
    params,
    settings: pick((name) => !OF_THE_PROTOCOL.test(name)),
    database: fields.get("database") ?? null,
    queryId: fields.get("query_id") ?? "",
    format: fields.get("default_format") ?? "TabSeparated",
    ...login(request, address),
    requestEncoding,
    responseEncoding: fields.get("enable_http_compression") === "1" ? codec : "",
    isMultipart: boundary !== undefined,
  };
}

function decoded(request: IncomingMessage, encoding: string): NodeJS.ReadableStream {
  if (encoding === "gzip") return request.pipe(createGunzip());
  if (encoding === "deflate") return request.pipe(createInflate());
  return request;
}

function login({ headers }: IncomingMessage, { searchParams }: URL): { user: string; password: string } {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? "")?.[1];
  if (basic !== undefined) {
    const [user = "", ...password] = Buffer.from(basic, "base64").toString().split(":");
    return { user, password: password.join(":") };
  }
  return {
    user: (headers["x-clickhouse-user"] ?? searchParams.get("user") ?? "default").toString(),
    password: (headers["x-clickhouse-key"] ?? searchParams.get("password") ?? "").toString(),
  };
}

function readForm(body: string, boundary: string): [string, string][] {
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = "", ...value] = part.split("\r\n\r\n");
      return [/name="([^"]*)"/.exec(head)?.[1] ?? "", value.join("\r\n\r\n").slice(0, -"\r\n".length)];
    });
}
