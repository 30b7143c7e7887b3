import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type OpenDoor, openDoor } from "#tests/ingest/door/open-door";

let door: OpenDoor;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

/** `fetch` may not set these headers, a browser does. */
function preflight(
  path: string,
  asked: string | undefined,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const headers = {
      origin: "http://shop.example",
      "access-control-request-method": "POST",
      ...(asked === undefined ? {} : { "access-control-request-headers": asked }),
    };
    const sent = request(`${door.address}${path}`, { method: "OPTIONS", headers }, (response) => {
      response.resume();
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

test.each(["authorization,content-type,x-retry-count", "anonymousid, sentat", "x-odd_one.~!#$%&'*+^`|"])(
  "a preflight is granted the headers it asks for: %s",
  async (asked) => {
    const { status, headers } = await preflight("/v1/t", asked);
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": asked,
      "access-control-max-age": "86400",
    });
    expect(headers.connection).not.toBe("close");
  },
);

test.each([undefined, "", "a b", "x-one,,x-two", "x-one: 1", "名"])(
  "a preflight that asks for %j is granted none",
  async (asked) => {
    const encoded = asked === undefined ? asked : Buffer.from(asked).toString("latin1");
    const { status, headers } = await preflight("/v1/b", encoded);
    expect(status).toBe(204);
    expect(headers["access-control-allow-headers"]).toBeUndefined();
  },
);

test("every answer may be read by any page, Retry-After too", async () => {
  for (const body of ['{"batch":[]}', "{"]) {
    const { headers } = await door.post("/v1/b", body);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toBe("Retry-After");
  }
});

test("Segment's browser library gets its settings", async () => {
  const response = await fetch(`${door.address}/v1/projects/wk_tea/settings`);
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const host = door.address.replace("http://", "");
  expect(await response.json()).toMatchObject({
    integrations: { "Segment.io": { apiKey: "wk_tea", apiHost: `${host}/v1`, protocol: "http" } },
  });

  const secure = await fetch(`${door.address}/v1/projects/wk_tea/settings`, {
    headers: { "x-forwarded-proto": "https" },
  });
  expect(await secure.json()).toMatchObject({ integrations: { "Segment.io": { protocol: "https" } } });
});

test("settings of an unknown key are not found", async () => {
  const response = await fetch(`${door.address}/v1/projects/wk_other/settings`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: "unknown-key" } });
});
