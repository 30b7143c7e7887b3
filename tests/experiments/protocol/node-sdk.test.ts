import {
  clearCache,
  GrowthBook,
  GrowthBookClient,
  type Options,
  setPolyfills,
  type StickyAssignmentsDocument,
  StickyBucketService,
} from "@growthbook/growthbook";
import { EventSource } from "eventsource";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type FeaturePayload, featurePayloadSchema } from "#experiments/growthbook/feature-payload";
import { openEndpoint, type OpenEndpoint } from "./open-endpoint";

/** GrowthBook's SDK as it comes, in Node, but for its host. */
const KEY = "Zvwv/+uhpFDznZ6SX28Yjg==";

let sdks: OpenEndpoint;
beforeAll(async () => {
  setPolyfills({ EventSource });
  sdks = await openEndpoint();
});
afterAll(() => sdks.close());
const opened: GrowthBook[] = [];
afterEach(async () => {
  for (const sdk of opened.splice(0)) sdk.destroy();
  // What an SDK fetched is kept by its process; the next test is another process, as it were.
  await clearCache();
});

const brew = (defaultValue: string): FeaturePayload => ({ features: { tea: { defaultValue } } });

/** An SDK that has fetched what is current and listens to changes. */
async function start(clientKey: string, options: Options = {}) {
  const sdk = new GrowthBook({ apiHost: sdks.address, clientKey, attributes: { id: "anna" }, ...options });
  opened.push(sdk);
  const loaded = await sdk.init({ streaming: true });
  return { sdk, loaded, tea: () => sdk.getFeatureValue("tea", "none") };
}

const askedWith = (clientKey: string) => sdks.asked().filter((line) => line.includes(clientKey));

test("features load, and changes arrive by the stream", async () => {
  sdks.put("sdk-load", brew("green"));
  const { loaded, tea } = await start("sdk-load");
  expect(loaded).toEqual({ success: true, source: "network" });
  expect(tea()).toBe("green");
  await expect
    .poll(() => askedWith("sdk-load"))
    .toEqual(["GET /api/features/sdk-load 200", "GET /sub/sdk-load 200"]);
  sdks.put("sdk-load", brew("black"));
  await expect.poll(tea).toBe("black");

  const other = await start("sdk-load");
  expect(other.loaded.source).toBe("cache");
  expect(other.tea()).toBe("black");
  expect(askedWith("sdk-load")).toHaveLength(2);
});

test("a client for many users does the same", async () => {
  sdks.put("sdk-many", {
    features: { tea: { defaultValue: "green", rules: [{ condition: { id: "anna" }, force: "oolong" }] } },
  });
  const client = new GrowthBookClient({ apiHost: sdks.address, clientKey: "sdk-many" });
  expect(await client.init({ streaming: true })).toEqual({ success: true, source: "network" });
  const tea = (id: string) => client.getFeatureValue("tea", "none", { attributes: { id } });
  expect([tea("anna"), tea("ben")]).toEqual(["oolong", "green"]);
  sdks.put("sdk-many", brew("black"));
  await expect.poll(() => tea("anna")).toBe("black");
  client.destroy();
});

test("a change missed while the stream was broken is there once it is mended", async () => {
  sdks.put("sdk-broken", brew("green"));
  const { tea } = await start("sdk-broken");
  await expect.poll(() => askedWith("sdk-broken")).toHaveLength(2);
  sdks.breakConnections();
  sdks.put("sdk-broken", brew("black"));
  expect(tea()).toBe("green");
  await expect.poll(tea).toBe("black");
  expect(askedWith("sdk-broken").slice(1)).toEqual(["GET /sub/sdk-broken 200", "GET /sub/sdk-broken 200"]);
  sdks.put("sdk-broken", brew("white"));
  await expect.poll(tea).toBe("white");
});

test("a payload of the version that an SDK holds is none to it", async () => {
  const dateUpdated = new Date("2026-03-10T12:00:00.500Z");
  sdks.put("sdk-version", brew("green"), { dateUpdated });
  const { sdk, tea } = await start("sdk-version");
  const seen: string[] = [];
  sdk.setRenderer(() => void seen.push(tea()));
  await expect.poll(() => askedWith("sdk-version")).toHaveLength(2);
  sdks.put("sdk-version", brew("unseen"), { dateUpdated });
  sdks.put("sdk-version", brew("black"), { dateUpdated: new Date("2026-03-10T12:00:00.501Z") });
  await expect.poll(tea).toBe("black");
  expect(seen).toEqual(["black"]);
  expect(sdk.getPayload().dateUpdated).toBe("2026-03-10T12:00:00.501Z");
});

test("an encrypted connection is read with its key, from the answer and from the stream", async () => {
  sdks.put("sdk-secret", { ...brew("green"), savedGroups: {} }, { encryptionKey: KEY });
  const { tea } = await start("sdk-secret", { decryptionKey: KEY });
  expect(tea()).toBe("green");
  const inGroup = {
    features: { tea: { rules: [{ condition: { id: { $inGroup: "vips" } }, force: "oolong" }] } },
  };
  sdks.put("sdk-secret", { ...inGroup, savedGroups: { vips: ["anna"] } }, { encryptionKey: KEY });
  await expect.poll(tea).toBe("oolong");
});

test("an unknown key leaves an SDK with the values of its code", async () => {
  const sdk = new GrowthBook({ apiHost: sdks.address, clientKey: "sdk-none" });
  expect(await sdk.init()).toMatchObject({ success: false, source: "error" });
  expect(sdk.getFeatureValue("tea", "none")).toBe("none");
  expect(askedWith("sdk-none")).toEqual(["GET /api/features/sdk-none 400"]);
});

/** An experiment on how tea is made, whose odds leave no doubt; `more` of its rule, and further rules. */
const brewing = (weights: number[], more: object = {}, ...others: object[]): FeaturePayload =>
  featurePayloadSchema.parse({
    features: {
      tea: {
        defaultValue: "secret",
        rules: [
          {
            ...{ key: "brewing", hashVersion: 2, coverage: 1, weights, ...more },
            ...{ variations: ["iced", "boiled"], meta: [{ key: "cold" }, { key: "hot" }] },
          },
          ...others,
        ],
      },
    },
  });

test("values are worked out by the server, again with every change of the person or the flags", async () => {
  const experiment = (weights: number[]) =>
    brewing(weights, { condition: { plan: "secret-plan" } }, { force: "for-all" });
  sdks.put("sdk-remote", experiment([0, 1]), { remoteEvaluation: true });
  const exposures: string[] = [];
  const { sdk, loaded, tea } = await start("sdk-remote", {
    remoteEval: true,
    trackingCallback: (tracked, result) => void exposures.push(`${tracked.key}=${result.key}`),
  });
  expect(loaded).toEqual({ success: true, source: "network" });
  expect(tea()).toBe("for-all");
  expect(exposures).toEqual([]);

  await sdk.setAttributes({ id: "anna", plan: "secret-plan" });
  expect(tea()).toBe("boiled");
  expect(exposures).toEqual(["brewing=hot"]);
  expect(JSON.stringify(sdk.getDecryptedPayload())).not.toMatch(/secret|iced/);

  await sdk.setForcedVariations({ brewing: 0 });
  expect(tea()).toBe("iced");
  await sdk.setForcedVariations({});
  await sdk.setURL("https://shop.example/?brewing=0");
  expect(tea()).toBe("iced");
  await sdk.setURL("https://shop.example/");
  expect(tea()).toBe("boiled");

  const before = askedWith("sdk-remote");
  expect(new Set(before)).toEqual(new Set(["POST /api/eval/sdk-remote 200", "GET /sub/sdk-remote 200"]));
  sdks.put("sdk-remote", experiment([1, 0]), { remoteEvaluation: true });
  await expect.poll(tea).toBe("iced");
  expect(exposures).toEqual(["brewing=hot", "brewing=cold"]);
});

/** Where somebody was put is kept, for as long as the process lives. */
class Memory extends StickyBucketService {
  readonly docs = new Map<string, StickyAssignmentsDocument>();
  getAssignments(name: string, value: string) {
    return Promise.resolve(this.docs.get(this.getKey(name, value)) ?? null);
  }
  saveAssignments(doc: StickyAssignmentsDocument) {
    this.docs.set(this.getKey(doc.attributeName, doc.attributeValue), doc);
    return Promise.resolve();
  }
}

test("who has been put into a variation stays there when the odds change", async () => {
  const experiment = (weights: number[]) => brewing(weights, { bucketVersion: 1 });
  const memory = new Memory();
  sdks.put("sdk-sticky", experiment([1, 0]));
  const { sdk, tea } = await start("sdk-sticky", { stickyBucketService: memory });
  expect(tea()).toBe("iced");
  expect([...memory.docs]).toEqual([
    ["id||anna", { attributeName: "id", attributeValue: "anna", assignments: { brewing__1: "cold" } }],
  ]);

  sdks.put("sdk-sticky", experiment([0, 1]));
  await expect.poll(() => sdk.getDecryptedPayload().features?.["tea"]?.rules?.[0]?.weights).toEqual([0, 1]);
  expect(sdk.evalFeature("tea").experimentResult).toMatchObject({ value: "iced", stickyBucketUsed: true });
  await sdk.setAttributes({ id: "ben" });
  expect(tea()).toBe("boiled");
});
