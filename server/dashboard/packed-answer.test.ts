import { brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { packedAnswer } from "./packed-answer";

const TEXT = "Members come back. ".repeat(200);
/** What has come so far can be unpacked as well. */
const FINISH = { br: constants.BROTLI_OPERATION_FLUSH, gzip: constants.Z_SYNC_FLUSH };
const asked = (accept: string, method = "GET") =>
  new Request("http://localhost/", { method, headers: { "accept-encoding": accept } });
const answer = (headers: Record<string, string> = {}) =>
  new Response(TEXT, { headers: { "content-type": "text/html; charset=utf-8", ...headers } });

test.each([
  ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
] as const)("who takes %s gets %s, and the same text", async (accept, encoding, unpack) => {
  const packed = packedAnswer(
    asked(accept),
    answer({ "content-length": String(TEXT.length), vary: "cookie" }),
  );
  expect(Object.fromEntries(packed.headers)).toEqual({
    "content-type": "text/html; charset=utf-8",
    "content-encoding": encoding,
    vary: "cookie, accept-encoding",
  });
  const bytes = Buffer.from(await packed.arrayBuffer());
  expect(bytes.length).toBeLessThan(TEXT.length / 10);
  expect(unpack(bytes).toString()).toBe(TEXT);
});

test.each([
  ["the asker takes nothing else", asked("identity"), answer()],
  ["only its head is asked for", asked("br", "HEAD"), answer()],
  ["it is small", asked("br"), answer({ "content-length": "1023" })],
  ["it is packed already", asked("br"), answer({ "content-encoding": "zstd" })],
  ["it may not be changed", asked("br"), answer({ "cache-control": "private, no-transform" })],
  ["it is a stream of events", asked("br"), answer({ "content-type": "text/event-stream" })],
  ["it is no text", asked("br"), answer({ "content-type": "application/vnd.apache.parquet" })],
])("as it is, where %s", async (_, request, plain) => {
  const sent = packedAnswer(request, plain);
  expect(sent.headers.get("content-encoding")).toBe(plain.headers.get("content-encoding"));
  expect(await sent.text()).toBe(TEXT);
});

test.each([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const)("what is there goes out before the rest comes, as %s", async (encoding, unpack) => {
  let more: ReadableStreamDefaultController<Uint8Array> | undefined;
  const late = new ReadableStream<Uint8Array>({ start: (stream) => void (more = stream) });
  const headers = { "content-type": "text/html" };
  const reader = packedAnswer(asked(encoding), new Response(late, { headers })).body?.getReader();
  const parts: Uint8Array[] = [];
  const read = async () => {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (value !== undefined) parts.push(value);
    return done;
  };
  more?.enqueue(Buffer.from(TEXT));
  const known = () => unpack(Buffer.concat(parts), { finishFlush: FINISH[encoding] }).toString();
  do await read();
  while (known() !== TEXT);
  more?.enqueue(Buffer.from("Late."));
  more?.close();
  while (!(await read())) continue;
  expect(unpack(Buffer.concat(parts)).toString()).toBe(`${TEXT}Late.`);
});

test("who goes away before the end ends the source as well", async () => {
  let end: (reason: unknown) => void = () => undefined;
  const ended = new Promise((resolve) => (end = resolve));
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => stream.enqueue(crypto.getRandomValues(new Uint8Array(65_536))),
    cancel: (reason) => end(reason),
  });
  const { body } = packedAnswer(
    asked("br"),
    new Response(endless, { headers: { "content-type": "text/csv" } }),
  );
  const reader = body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
  await ended;
});
