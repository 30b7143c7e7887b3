import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FeaturePayload } from "#experiments/growthbook/feature-payload";
import { ask, jsonOf } from "#tests/support/ask";
import { openEndpoint, type OpenEndpoint } from "./open-endpoint";

const TEA: FeaturePayload = {
  features: { tea: { defaultValue: "绿茶", rules: [{ condition: { id: "anna" }, force: "oolong" }] } },
  savedGroups: { vips: ["anna"] },
};
const KEY = "Zvwv/+uhpFDznZ6SX28Yjg==";

let sdks: OpenEndpoint;
beforeAll(async () => {
  sdks = await openEndpoint();
  sdks.put("sdk-tea", TEA, { dateUpdated: new Date("2026-03-10T12:00:00.001Z") });
  sdks.put("sdk-secret", TEA, { encryptionKey: KEY });
  sdks.put("sdk-remote", TEA, { remoteEvaluation: true });
});
afterAll(() => sdks.close());

const to = (path: string) => `${sdks.address}${path}`;
const evaluate = (body: string, key = "sdk-remote") =>
  ask(to(`/api/eval/${key}`), { method: "POST", headers: { "content-type": "application/json" }, body });

test("features are answered whole, for every page to read and every cache to keep", async () => {
  const answer = await ask(to("/api/features/sdk-tea"));
  expect(answer.status).toBe(200);
  expect(jsonOf(answer)).toEqual({ status: 200, ...TEA, dateUpdated: "2026-03-10T12:00:00.001Z" });
  const { date, connection, "content-length": length, etag, ...headers } = answer.headers;
  expect(headers).toEqual({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "public, max-age=30, stale-while-revalidate=3600, stale-if-error=36000",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "x-sse-support",
    "x-sse-support": "enabled",
    vary: "accept-encoding",
  });
  expect(etag).toMatch(/^W\/"[\w-]{20,}"$/);
  expect(Number(length)).toBe(answer.bytes.length);
  expect([date, connection]).toEqual([expect.any(String), "close"]);
});

test.each([
  "/api/features/sdk-tea/",
  "/api/features/sdk%2Dtea",
  "/api/features/sdk-tea?v=1",
  "//api/features/sdk-tea",
  "/api/features//sdk-tea",
])("%s is the same address", async (path) => {
  expect((await ask(to(path))).status).toBe(200);
});

test.each(["/", "/api/features", "/api/features/sdk-tea/more", "/api/v1/eval/sdk-tea", "/subs/sdk-tea"])(
  "%s is left to others",
  async (path) => {
    expect((await ask(to(path))).status).toBe(299);
  },
);

test("an encrypted connection tells nothing in plain", async () => {
  const answer = await ask(to("/api/features/sdk-secret"));
  expect(jsonOf(answer)).toEqual({
    status: 200,
    features: {},
    experiments: [],
    encryptedFeatures: expect.stringMatching(/^[\w+/]{22}==\.[\w+/]+=*$/),
    encryptedSavedGroups: expect.any(String),
    dateUpdated: expect.any(String),
  });
});

test("304 only to who holds what is current", async () => {
  const path = to("/api/features/sdk-changing");
  sdks.put("sdk-changing", TEA);
  const first = await ask(path);
  const tag = first.headers.etag ?? "";
  const statusFor = async (held: string) => (await ask(path, { headers: { "if-none-match": held } })).status;
  expect(await statusFor(tag)).toBe(304);
  expect(await statusFor(`"another", ${tag.slice(2)}`)).toBe(304);
  expect(await statusFor("*")).toBe(304);
  expect(await statusFor('W/"another"')).toBe(200);
  expect(await statusFor("")).toBe(200);
  const held = await ask(path, { headers: { "if-none-match": tag } });
  expect(held.bytes).toHaveLength(0);
  expect(held.headers).toMatchObject({
    etag: tag,
    "cache-control": first.headers["cache-control"],
    "access-control-allow-origin": "*",
    "x-sse-support": "enabled",
  });

  sdks.put("sdk-changing", { features: {} });
  expect(await statusFor(tag)).toBe(200);
});

test("a payload is sent packed as its reader can take it", async () => {
  const features = Object.fromEntries(
    Array.from({ length: 50 }, (_, n) => [`feature-${n}`, { defaultValue: "茶" }]),
  );
  sdks.put("sdk-large", { features });
  const plain = await ask(to("/api/features/sdk-large"));
  const taking = (encodings: string, path = "/api/features/sdk-large") =>
    ask(to(path), { headers: { "accept-encoding": encodings } });

  for (const encodings of ["gzip, deflate, br", "br;q=0.1,gzip", "BR"]) {
    const { headers, bytes } = await taking(encodings);
    expect(headers).toMatchObject({ "content-encoding": "br", etag: plain.headers.etag });
    expect(brotliDecompressSync(bytes)).toEqual(plain.bytes);
  }
  for (const encodings of ["gzip", "br;q=0, gzip;q=0.5", "br; q=0.00,deflate, gzip"]) {
    const { headers, bytes } = await taking(encodings);
    expect(headers).toMatchObject({ "content-encoding": "gzip", "content-length": String(bytes.length) });
    expect(gunzipSync(bytes)).toEqual(plain.bytes);
  }
  for (const encodings of ["", "deflate", "gzip;q=0", "identity"]) {
    const { headers, bytes } = await taking(encodings);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(bytes).toEqual(plain.bytes);
  }
  // What fits into a packet is not worth it.
  expect((await taking("gzip", "/api/features/sdk-tea")).headers["content-encoding"]).toBeUndefined();
});

test("HEAD tells of a payload, or of a stream, without it", async () => {
  const features = await ask(to("/api/features/sdk-tea"), { method: "HEAD" });
  const { bytes } = await ask(to("/api/features/sdk-tea"));
  expect(features).toMatchObject({ status: 200, headers: { "content-length": String(bytes.length) } });
  expect(features.bytes).toHaveLength(0);
  const stream = await ask(to("/sub/sdk-tea"), { method: "HEAD" });
  expect(stream).toMatchObject({ status: 200, headers: { "content-type": "text/event-stream" } });
});

test.each([
  ["/api/features/sdk-tea", "GET, HEAD, OPTIONS"],
  ["/sub/sdk-tea", "GET, HEAD, OPTIONS"],
  ["/api/eval/sdk-tea", "POST, OPTIONS"],
])(
  "a page of any origin may call %s with whatever headers it likes, and no other method",
  async (path, methods) => {
    const asked = "content-type,x-odd_one";
    const preflight = await ask(to(path), {
      method: "OPTIONS",
      headers: { origin: "https://shop.example", "access-control-request-headers": asked },
    });
    expect(preflight).toMatchObject({
      status: 204,
      headers: {
        "access-control-allow-origin": "*",
        "access-control-allow-methods": methods,
        "access-control-allow-headers": asked,
        "access-control-max-age": "86400",
        vary: "access-control-request-headers",
      },
    });
    const bare = await ask(to(path), { method: "OPTIONS" });
    expect(bare.headers["access-control-allow-headers"]).toBeUndefined();

    const wrong = await ask(to(path), { method: "DELETE" });
    expect(wrong).toMatchObject({
      status: 405,
      headers: { allow: methods, "access-control-allow-origin": "*" },
    });
    expect(jsonOf(wrong)).toEqual({ status: 405, error: expect.any(String) });
  },
);

test("an unknown key is refused in GrowthBook's shape, and so is one that is gone", async () => {
  sdks.put("sdk-gone", TEA);
  sdks.remove("sdk-gone");
  const answers = [
    ...["sdk-none", "sdk-gone", "", "%E0%A4%A", "__proto__"].map((key) => ask(to(`/api/features/${key}`))),
    ask(to("/sub/sdk-none")),
    evaluate("{}", "sdk-none"),
  ];
  for (const answer of await Promise.all(answers)) {
    expect(answer).toMatchObject({
      status: 400,
      headers: {
        "x-unrecoverable": "1",
        "access-control-allow-origin": "*",
        "cache-control": "no-store",
      },
    });
    expect(jsonOf(answer)).toEqual({ status: 400, error: expect.stringMatching(/key is unknown/) });
    expect(answer.headers["x-sse-support"]).toBeUndefined();
  }
});

test("a key is for one way of evaluation only", async () => {
  const plain = await ask(to("/api/features/sdk-remote"));
  expect(plain.status).toBe(400);
  expect(jsonOf(plain)).toEqual({ status: 400, error: expect.stringContaining("POST /api/eval/") });
  const remote = await evaluate("{}", "sdk-tea");
  expect(remote.status).toBe(400);
  expect(jsonOf(remote)).toEqual({ status: 400, error: expect.stringContaining("GET /api/features/") });
});

test("values worked out for somebody are told to nobody else", async () => {
  const answer = await evaluate('{"attributes":{"id":"anna"},"forcedVariations":null,"unheard":1}');
  expect(answer).toMatchObject({
    status: 200,
    headers: {
      "cache-control": "no-store",
      "x-sse-support": "enabled",
      "access-control-expose-headers": "x-sse-support",
    },
  });
  expect(answer.headers.etag).toBeUndefined();
  expect(jsonOf(answer)).toEqual({
    status: 200,
    features: { tea: { defaultValue: "oolong" } },
    dateUpdated: expect.any(String),
  });
});

test.each([
  ...["", "{", "null", "[]", '"anna"'],
  ...[
    '{"attributes":[]}',
    '{"forcedVariations":{"exp":"1"}}',
    '{"forcedVariations":{"exp":0.5}}',
    '{"forcedFeatures":{"tea":1}}',
    '{"url":1}',
  ],
])("a question that is none is refused: %j", async (body) => {
  const answer = await evaluate(body);
  expect(answer.status).toBe(400);
  expect(answer.headers["x-unrecoverable"]).toBeUndefined();
  expect(jsonOf(answer)).toEqual({ status: 400, error: expect.stringContaining("JSON") });
});

test("an attribute that nothing can be worked out from is refused", async () => {
  const rules = [{ variations: ["green", "black"] }];
  sdks.put("sdk-hashed", { features: { tea: { rules } } }, { remoteEvaluation: true });
  const answer = await evaluate('{"attributes":{"id":{"toString":1,"valueOf":1}}}', "sdk-hashed");
  expect(answer.status).toBe(400);
  expect(jsonOf(answer)).toEqual({ status: 400, error: expect.stringContaining("attributes") });
});

test("a question of 128 KiB is answered, a byte more is not", async () => {
  const around = '{"attributes":{"id":""}}'.length;
  const sized = (bytes: number) => `{"attributes":{"id":"${"x".repeat(bytes - around)}"}}`;
  expect((await evaluate(sized(131_072))).status).toBe(200);
  const refused = await evaluate(sized(131_073));
  expect(refused).toMatchObject({ status: 413, headers: { connection: "close" } });
  expect(jsonOf(refused)).toEqual({ status: 413, error: expect.any(String) });
});

test("nothing of a payload or a person reaches the log", () => {
  expect(sdks.log).toEqual([]);
});
