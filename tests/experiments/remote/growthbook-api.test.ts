import { delay, http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { growthBookApi } from "#experiments/remote/growthbook-api";
import { readRemoteFeatures } from "#experiments/remote/remote-features";
import { featureShape, pageShape } from "./growthbook-shapes";

const HOST = "https://growthbook.example";
const SECRET = "secret_for_tea";
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** A clock that only sleeping moves, and how long each sleep was. */
function clock() {
  let now = Date.parse("2026-03-10T04:00:00Z");
  const slept: number[] = [];
  const sleep = async (ms: number) => {
    slept.push(ms);
    now += ms;
  };
  return { slept, time: { now: () => now, sleep } };
}

/** An API whose POSTs to v1/things are answered with these answers, one after another. */
function answering(...answers: (() => Response | Promise<Response>)[]) {
  const asked: URL[] = [];
  const respond = ({ request }: { request: Request }) => {
    asked.push(new URL(request.url));
    const next = answers[asked.length - 1];
    if (next === undefined) throw new Error("asked too often");
    return next();
  };
  server.use(http.post(`${HOST}/api/v1/things`, respond), http.get(`${HOST}/api/v1/things`, respond));
  const { slept, time } = clock();
  const api = growthBookApi({ apiHost: `${HOST}/`, secretKey: SECRET }, time);
  return { api, asked, slept, post: (options = {}) => api.post("v1/things", { a: 1 }, answer, options) };
}
const answer = z.object({ done: z.boolean() });
const done = () => HttpResponse.json({ done: true });
const refused =
  (status: number, body: object, headers: Record<string, string> = {}) =>
  () =>
    HttpResponse.json(body, { status, headers });

test("lists are read page by page, in their order, with the secret key as bearer", async () => {
  const all = Array.from({ length: 230 }, (_, place) => featureShape(`flag-${place}`, place % 2 === 0));
  const asked: string[] = [];
  server.use(
    http.get(`${HOST}/api/v2/features`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(`${request.headers.get("authorization")} ${searchParams}`);
      return HttpResponse.json(pageShape("features", all, searchParams));
    }),
  );
  const api = growthBookApi({ apiHost: HOST, secretKey: SECRET }, clock().time);
  const features = await readRemoteFeatures(api, "prj_tea");
  expect(features.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect(features[1]?.environments).toEqual({ production: { enabled: false }, dev: { enabled: true } });
  expect(asked).toEqual(
    [0, 100, 200].map((offset) => `Bearer ${SECRET} projectId=prj_tea&limit=100&offset=${offset}`),
  );
});

test("no more than sixty requests are sent in any minute", async () => {
  const { post, slept } = answering(...Array.from({ length: 125 }, () => done));
  await Promise.all(Array.from({ length: 125 }, () => post()));
  expect(slept).toEqual([60_000, 60_000]);
});

test("what comes too soon is sent again when GrowthBook says, four times at most", async () => {
  const busy = refused(429, { message: "Too many requests" }, { "retry-after": "7" });
  const dated = refused(429, {}, { "retry-after": "Tue, 10 Mar 2026 04:00:10 GMT" });
  const first = answering(busy, dated, refused(429, {}), done);
  expect(await first.post()).toEqual({ done: true });
  expect(first.slept).toEqual([7_000, 3_000, 4_000]);

  const always = answering(busy, busy, busy, busy, done);
  await expect(always.post()).rejects.toMatchObject({ code: "busy", retryable: true });
  expect(always.asked).toHaveLength(4);
});

test("a question without an answer is asked again, a change is not: it may have been made", async () => {
  const failed = refused(503, { message: "down" });
  const broken = () => HttpResponse.error();
  const change = answering(failed, done);
  await expect(change.post()).rejects.toMatchObject({ code: "unreachable" });
  await expect(answering(broken, done).post()).rejects.toMatchObject({ code: "unreachable" });

  const question = answering(failed, broken, () =>
    HttpResponse.json(pageShape("things", [], new URLSearchParams())),
  );
  expect(await question.api.list("v1/things", "things", z.string())).toEqual([]);
  expect(question.slept).toEqual([1_000, 2_000]);
});

test("conflicts carry GrowthBook's code; warnings are accepted only if that is said", async () => {
  const conflict = refused(409, { message: "Started already", code: "already_running", details: {} });
  await expect(answering(conflict).post()).rejects.toMatchObject({
    code: "conflict",
    reason: "already_running",
    said: "Started already",
    message: "GrowthBook answered POST v1/things with 409: Started already",
  });
  const warned = answering(refused(422, { message: "The checklist is not done" }), done);
  await expect(warned.post()).rejects.toMatchObject({ code: "warning" });
  expect(await warned.post({ acceptWarnings: true })).toEqual({ done: true });
  expect(warned.asked.map(({ search }) => search)).toEqual(["", "?ignoreWarnings=true"]);
});

test.each([
  [401, "unauthorized"],
  [403, "unauthorized"],
  [404, "unknown"],
  [400, "refused"],
])("an answer of %i means %s, and the secret key is in no message", async (status, code) => {
  const echo = refused(status, { message: `the key ${SECRET} may not` });
  const error: unknown = await answering(echo)
    .post()
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code });
  expect(JSON.stringify(error, ["message", "stack", "cause", "code"])).not.toContain(SECRET);
  expect(String(error)).toContain("the key … may not");
});

test("an answer that is none we understand says where", async () => {
  await expect(answering(() => HttpResponse.json({ done: "perhaps" })).post()).rejects.toMatchObject({
    code: "unreadable",
    message: expect.stringContaining("done") as unknown,
  });
  await expect(answering(() => HttpResponse.text("<html>")).post()).rejects.toMatchObject({
    code: "unreadable",
  });
  await expect(
    answering(async () => {
      await delay(1);
      return new HttpResponse(null, { status: 500 });
    }).post(),
  ).rejects.toMatchObject({ code: "unreachable" });
});
