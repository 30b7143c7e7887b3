import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Control } from "#store/postgres/control";
import { migrateControl } from "#store/postgres/migrate-control";
import { openControl } from "#store/postgres/open-control";
import { accounts, auditLog, memberships, projects, targets } from "#store/postgres/schema";
import { startPostgres } from "#tests/support/postgres-server";

const embedded = async () => ({ url: undefined, close: async () => undefined });
const PLACES = { "in this process": embedded, "on a server": startPostgres };

describe.each(Object.entries(PLACES))("the control database %s", (_, start) => {
  let folder: string;
  let place: { url: string | undefined; close(): Promise<unknown> };
  let control: Control;
  const open = () => openControl({ url: place.url, path: join(folder, "postgres") });
  const project = { key: "tea", name: "茶社 'n\" \\", zone: "Asia/Shanghai", currency: "CNY" };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "agora-control-"));
    place = await start();
    control = await open();
    await migrateControl(control);
  });
  afterAll(async () => {
    await control.close();
    await place.close();
    await rm(folder, { recursive: true });
  });

  it("gives back what was put in, with its types", async () => {
    const [created] = await control.db
      .insert(projects)
      .values({ ...project, inactiveEvents: ["a", "中"] })
      .returning();
    expect(created).toMatchObject({ ...project, weekStart: 1, inactiveEvents: ["a", "中"] });
    expect(created?.createdAt).toBeInstanceOf(Date);
    const projectId = created?.id ?? 0;
    await control.db
      .insert(targets)
      .values({ projectId, metric: "net_sales", value: "12345678901234567890.1234" });
    await control.db
      .insert(auditLog)
      .values({ projectId, action: "a", subject: "s", detail: { deep: [1, null, "😀"] } });
    expect(await control.db.select({ value: targets.value }).from(targets)).toEqual([
      { value: "12345678901234567890.1234" },
    ]);
    expect(await control.db.select({ id: auditLog.id, detail: auditLog.detail }).from(auditLog)).toEqual([
      { id: 1, detail: { deep: [1, null, "😀"] } },
    ]);
  });

  it("refuses what the tables refuse", async () => {
    await expect(control.db.insert(projects).values({ ...project, key: "tea" })).rejects.toThrow();
    await expect(control.db.insert(projects).values({ ...project, key: "Bad Key" })).rejects.toThrow();
    await expect(
      control.db.insert(memberships).values({ accountId: 99, projectId: 99, role: "owner" }),
    ).rejects.toThrow();
  });

  it("undoes a transaction that fails", async () => {
    const account = { email: "a@example.com", name: "A", passwordHash: "x" };
    const failing = control.db.transaction(async (transaction) => {
      await transaction.insert(accounts).values(account);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await control.db.select().from(accounts).where(eq(accounts.email, account.email))).toEqual([]);
  });

  it("runs work under one name one at a time, failures included", async () => {
    const order: string[] = [];
    const work = (name: string, fails = false) =>
      control.exclusively("test", async () => {
        order.push(`${name} begins`);
        await control.db.select().from(projects);
        order.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const [first, second, third] = [work("a"), work("b", true), work("c")];
    await expect(second).rejects.toThrow("b");
    await Promise.all([first, third]);
    expect(order.filter((_, i) => i % 2 === 0).map((line) => line.replace("begins", "ends"))).toEqual(
      order.filter((_, i) => i % 2 === 1),
    );
    expect(order).toHaveLength(6);
  });

  it("tells those who listen what a transaction told, once it is through", async () => {
    const heard: string[] = [];
    const end = await control.listen("news", (message) => heard.push(message));
    const tell = (message: string, fails = false) =>
      control.db.transaction(async (transaction) => {
        await transaction.execute(sql`SELECT pg_notify('news', ${message})`);
        expect(heard).not.toContain(message);
        if (fails) throw new Error("changed my mind");
      });
    await tell("tea");
    await expect(tell("nothing", true)).rejects.toThrow("changed my mind");
    await control.db.execute(sql`SELECT pg_notify('elsewhere', 'nothing')`);
    await tell("更多茶 'n'");
    await vi.waitFor(() => expect(heard).toEqual(["tea", "更多茶 'n'"]));
    await end();
    await tell("nobody hears");
    await control.ping();
    expect(heard).toHaveLength(2);
  });

  it("keeps everything when it is closed and opened again", async () => {
    await control.close();
    control = await open();
    await expect(control.ping()).resolves.toBeUndefined();
    expect(await control.db.select({ key: projects.key, name: projects.name }).from(projects)).toEqual([
      { key: project.key, name: project.name },
    ]);
  });
});

describe("the control database's folder", () => {
  let folder: string;
  let path: string;
  const open = () => openControl({ url: undefined, path });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "agora-lock-"));
    path = join(folder, "postgres");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is for one at a time, and the error says who has it", async () => {
    const control = await open();
    await expect(open()).rejects.toMatchObject({ name: "ControlError", code: "locked", retryable: false });
    await expect(open()).rejects.toThrow(
      new RegExp(`Another Agora process \\(process ${process.pid}\\).*AGORA_DATA`),
    );
    await control.close();
    await expect(readFile(`${path}.lock`)).rejects.toThrow("ENOENT");
  });

  it("is free when the process that had it is gone, even if its number lives again", async () => {
    const gone = spawn(process.execPath, ["--version"]);
    await once(gone, "exit");
    for (const holder of [`${gone.pid ?? 0} 12345`, `${process.pid} 1`, "nonsense", ""]) {
      await writeFile(`${path}.lock`, holder);
      const control = await open();
      await control.close();
    }
  });

  it("is left alone by a process that cannot open it", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(openControl({ url: undefined, path: join(folder, "file") })).rejects.toThrow();
    await expect(readFile(join(folder, "file.lock"))).rejects.toThrow("ENOENT");
  });
});

describe("listening to a server", () => {
  it("goes on after the connection was lost, and says so", async () => {
    const server = await startPostgres();
    const [listener, other] = await Promise.all([0, 1].map(() => openControl({ url: server.url, path: "" })));
    if (!listener || !other) throw new Error("two were opened");
    const heard: string[] = [];
    let began = 0;
    const end = await listener.listen(
      "news",
      (message) => heard.push(message),
      () => began++,
    );
    await other.db.execute(
      sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE 'listen %'`,
    );
    await vi.waitFor(() => expect(began).toBe(2), { timeout: 20_000 });
    await other.db.execute(sql`SELECT pg_notify('news', 'from another process')`);
    await vi.waitFor(() => expect(heard).toEqual(["from another process"]));
    await end();
    await other.db.execute(sql`SELECT pg_notify('news', 'too late')`);
    await Promise.all([listener.close(), other.close()]);
    expect(heard).toHaveLength(1);
    await server.close();
  });
});

describe("a PostgreSQL server that does not answer", () => {
  it("is named without its password", async () => {
    const opening = openControl({ url: "postgres://agora:secret@127.0.0.1:1/control", path: "" });
    await expect(opening).rejects.toMatchObject({
      name: "ControlError",
      code: "unreachable",
      retryable: true,
    });
    await expect(opening).rejects.toThrow("127.0.0.1:1/control");
    await expect(opening).rejects.toThrow("DATABASE_URL");
    await expect(opening).rejects.not.toThrow("secret");
  });
});
