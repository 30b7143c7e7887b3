import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { buildClients, type Sizes } from "#ingest/clients/build-clients";
import type { Client } from "#ingest/clients/core/client";
import { personId } from "#store/events/person-id";
import { type OpenDoor, openDoor, WRITE_KEY } from "#tests/ingest/door/open-door";
import { type FakeWx, fakeWx } from "./fake-wx";

let folder: string;
let sizes: Sizes;
let door: OpenDoor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-wechat-"));
  sizes = await buildClients(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  door = await openDoor({ clock: () => new Date() });
});
afterEach(() => door.close());

const moduleSchema = z.object({
  createClient: z.custom<(options: object) => Client>((value) => typeof value === "function"),
});

/** Opens the mini-program: the built bundle in a world of its own, with WeChat and timers and nothing else. */
async function open(wx: FakeWx): Promise<Client> {
  const exports: unknown = {};
  const code = await readFile(join(folder, "wechat.js"), "utf8");
  runInNewContext(code, { wx, exports, module: { exports }, setTimeout, clearTimeout });
  return moduleSchema.parse(exports).createClient({ host: door.address, writeKey: WRITE_KEY });
}
const names = () => door.events.map(({ event }) => event).toSorted();
const soon = { timeout: 10_000 };

test("events arrive from a mini-program, with device and scene", async () => {
  const client = await open(fakeWx(new Map()));
  client.identify("anna");
  client.track("Checked In", { group_id: "g1" });
  await client.flush();
  expect(names()).toEqual(["$identify", "Checked In"]);
  expect(door.events[1]).toMatchObject({
    person: personId(7, "anna"),
    context: {
      library: { name: "agora-wechat" },
      device: { manufacturer: "HUAWEI", model: "P60" },
      launch: { scene: 1047 },
      campaign: { source: "group-qr" },
    },
  });
});

test("what was said without a network is there at the next start, and arrives once", async () => {
  const kept = new Map<string, string>();
  const first = fakeWx(kept);
  first.online = false;
  const before = await open(first);
  before.track("Content Viewed");
  await before.flush();
  first.hide();
  expect(door.events).toEqual([]);

  const second = fakeWx(kept);
  const after = await open(second);
  after.track("Content Liked");
  await after.flush();
  expect(names()).toEqual(["Content Liked", "Content Viewed"]);
  expect(after.ids()).toEqual(before.ids());
  expect([...kept.keys()]).toEqual(["agora.id"]);
});

test("when the network is back, and when the program goes to the background, it sends at once", async () => {
  const wx = fakeWx(new Map());
  const client = await open(wx);
  wx.online = false;
  client.track("Content Viewed");
  await client.flush();
  wx.online = true;
  wx.connect();
  await expect.poll(names, soon).toEqual(["Content Viewed"]);
  client.track("Content Liked");
  wx.hide();
  await expect.poll(names, soon).toEqual(["Content Liked", "Content Viewed"]);
});

test("storage that is full costs what was said when the program is closed, and nothing else", async () => {
  const wx = fakeWx(new Map());
  wx.setStorageSync = () => {
    throw new Error("setStorageSync:fail");
  };
  const client = await open(wx);
  client.track("Content Viewed");
  await client.flush();
  expect(names()).toEqual(["Content Viewed"]);
});

test("each bundle is below 3 kB as it travels, and speaks the JavaScript of 2019", async () => {
  for (const [name, bytes] of Object.entries(sizes)) expect([name, bytes < 3_000]).toEqual([name, true]);
  for (const name of ["browser", "wechat", "snippet"]) {
    const code = await readFile(join(folder, `${name}.js`), "utf8");
    expect(code).not.toMatch(/\?\?|\?\.(?!\d)|\|\|=|&&=|#\w+ *=/);
  }
});

test("the published types know the community's events and take any other", async () => {
  const check = (text: string) => {
    const file = join(folder, "types", "check.ts");
    const host = ts.createCompilerHost({});
    const readSource = host.getSourceFile.bind(host);
    host.getSourceFile = (path, ...rest) =>
      path === file ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2022) : readSource(path, ...rest);
    const program = ts.createProgram(
      [file],
      {
        strict: true,
        noEmit: true,
        types: [],
        lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
      },
      host,
    );
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  };
  const start =
    'import { createClient } from "./browser/create-client";\nconst client = createClient({ host: "", writeKey: "" });\n';
  expect(check(`${start}client.track("Order Completed", { total: 1 }); client.track("Tea Poured");`)).toEqual(
    [],
  );
  expect(check(`${start}client.track("Tea Poured", { total: ["any"], score: "good" });`)).toEqual([]);
  for (const wrong of [
    "client.track(1);",
    'client.track("Order Completed", { total: true });',
    'client.track("Content Viewed", { content_id: {} });',
    'client.track("NPS Answered", { comment: "fine" });',
    'client.track("Experiment Viewed", { experiment_id: "checkout" });',
  ]) {
    expect([wrong, check(start + wrong).length]).toEqual([wrong, 1]);
  }
  expect(await readFile(join(folder, "types/core/event-name.d.ts"), "utf8")).toContain('"Checked In"');
  expect((await readdir(join(folder, "types"))).toSorted()).toEqual(["browser", "core", "wechat"]);
});
