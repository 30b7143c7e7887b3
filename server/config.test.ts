import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ConfigError, environmentNames, readConfig } from "#server/config";

test("an empty environment is complete", () => {
  expect(readConfig({})).toMatchObject({
    port: 8080,
    dataFolder: ".agora",
    role: "all",
    clickHouseUrl: undefined,
  });
});

test("what is set but blank counts as not set", () => {
  expect(readConfig({ CLICKHOUSE_URL: "", PORT: "" })).toMatchObject({
    port: 8080,
    clickHouseUrl: undefined,
  });
});

test.each([
  [{ PORT: "eighty" }, "PORT"],
  [{ PORT: "70000" }, "PORT"],
  [{ AGORA_PUBLIC_URL: "agora.example.com" }, "AGORA_PUBLIC_URL"],
  [{ DATABASE_URL: "mysql://host/agora" }, "DATABASE_URL"],
  [{ AGORA_ROLE: "everything" }, "AGORA_ROLE"],
  [{ AGORA_ROLE: "ingest" }, "CLICKHOUSE_URL"],
  [{ GROWTHBOOK_API_HOST: "growthbook.example" }, "GROWTHBOOK_API_HOST"],
  [{ GROWTHBOOK_API_HOST: "https://growthbook.example" }, "GROWTHBOOK_SECRET_KEY"],
  [{ GROWTHBOOK_CLIENT_KEYS: "sdk-tea" }, "GROWTHBOOK_SECRET_KEY"],
  [{ GROWTHBOOK_SYNC: "tea" }, "GROWTHBOOK_SECRET_KEY"],
  [{ GROWTHBOOK_SYNC: "tea=prj=1" }, "GROWTHBOOK_SYNC"],
  [{ GROWTHBOOK_SYNC_MINUTES: "0" }, "GROWTHBOOK_SYNC_MINUTES"],
  [{ GROWTHBOOK_CLIENT_KEYS: "sdk-tea,,sdk/oolong" }, "GROWTHBOOK_CLIENT_KEYS"],
])("%o is refused and %s is named", (environment, name) => {
  expect(() => readConfig(environment)).toThrow(ConfigError);
  expect(() => readConfig(environment)).toThrow(name);
});

test("a GrowthBook is told whole", () => {
  const growthBook = {
    GROWTHBOOK_API_HOST: "https://growthbook.example",
    GROWTHBOOK_SECRET_KEY: "secret_tea",
  };
  expect(readConfig(growthBook).growthBook).toEqual({
    apiHost: "https://growthbook.example",
    secretKey: "secret_tea",
    clientKeys: [],
    webhookSecret: undefined,
    synced: new Map(),
    syncMinutes: 5,
  });
  expect(
    readConfig({ ...growthBook, GROWTHBOOK_CLIENT_KEYS: "sdk-tea, sdk-oolong" }).growthBook?.clientKeys,
  ).toEqual(["sdk-tea", "sdk-oolong"]);
  expect(readConfig({ ...growthBook, GROWTHBOOK_SYNC: "tea, coffee=prj_abc" }).growthBook?.synced).toEqual(
    new Map([
      ["tea", undefined],
      ["coffee", "prj_abc"],
    ]),
  );
  expect(readConfig({}).growthBook).toBeUndefined();
});

test(".env.example lists every variable", async () => {
  const example = await readFile(".env.example", "utf8");
  const listed = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(listed.sort()).toEqual([...environmentNames].sort());
});
