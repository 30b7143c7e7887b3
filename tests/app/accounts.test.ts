import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { accounts, apiTokens, auditLog, memberships, sessions } from "#store/postgres/schema";
import { AccountExistsError, createAccount } from "#server/accounts/create-account";
import { AlreadySetUpError, createFirstOwner } from "#server/accounts/create-first-owner";
import { createProject } from "#server/projects/create-project";
import { requireApiCaller } from "~/server/api-caller.server";
import { findMembership, listProjects, requireProject } from "~/server/project.server";
import { hashSecret } from "~/server/secret.server";
import { accountOf, endSession, requireAccount, startSession } from "~/server/session.server";
import { setupDoor } from "~/server/setup-door.server";
import { signIn } from "~/server/sign-in.server";
import { changeTarget, readTargets } from "~/server/targets.server";
import { controlForTests } from "./control-context";

const DAY = 86_400_000;
const tea = { key: "tea-club", name: "Tea Club", zone: "Asia/Shanghai", currency: "CNY" };
const lin = { email: "Lin@Example.com", name: "Lin", password: "rain on the roof" };
const world = controlForTests();

/** A request with the cookie that an earlier answer set. */
const asks = (path: string, setCookie?: string) =>
  new Request(`http://agora.test${path}`, { headers: { cookie: setCookie?.split(";")[0] ?? "" } });

const thrownBy = async (work: Promise<unknown>): Promise<Response> => {
  const answer = await work.then(
    () => "nothing was thrown",
    (error: unknown) => error,
  );
  if (answer instanceof Response) return answer;
  throw new Error(`expected an answer to be thrown, not ${String(answer)}`);
};

const idOf = async (email: string) => {
  const [row] = await world.control.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.email, email));
  return row?.id ?? -1;
};

describe("the first start", () => {
  it("opens its door to the token only", async () => {
    expect(await setupDoor(world.context(), "the-setup-token")).toBe("open");
    expect(await setupDoor(world.context(), "another")).toBe("wrong-token");
    expect(await setupDoor(world.context(), null)).toBe("wrong-token");
  });

  it("makes an owner, a project and a key once, even when asked twice at once", async () => {
    const both = await Promise.allSettled([
      createFirstOwner(world.control, lin, tea),
      createFirstOwner(world.control, { ...lin, email: "other@example.com" }, { ...tea, key: "other" }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(both[1]).toMatchObject({ reason: expect.any(AlreadySetUpError) });
    expect(await world.control.db.select({ email: accounts.email }).from(accounts)).toEqual([
      { email: "lin@example.com" },
    ]);
    expect(await world.control.db.select({ role: memberships.role }).from(memberships)).toEqual([
      { role: "owner" },
    ]);
    expect(await setupDoor(world.context(), "the-setup-token")).toBe("set-up");
  });
});

describe("accounts", () => {
  it("have an email of their own, whatever its letters", async () => {
    await expect(
      createAccount(world.control, { ...lin, email: "LIN@example.com", role: "analyst" }),
    ).rejects.toBeInstanceOf(AccountExistsError);
  });

  it("are not made when their project does not exist", async () => {
    const wish = { email: "mei@example.com", name: "Mei", password: "0123456789", role: "analyst" } as const;
    await expect(createAccount(world.control, { ...wish, projectKey: "nowhere" })).rejects.toThrow("nowhere");
    expect(await idOf("mei@example.com")).toBe(-1);
  });
});

describe("signing in", () => {
  it("knows the right password and says the same of a wrong one and a wrong email", async () => {
    expect(await signIn(world.context(), "lin@example.com", lin.password)).toEqual({
      kind: "known",
      accountId: await idOf("lin@example.com"),
    });
    expect(await signIn(world.context(), "lin@example.com", "rain")).toEqual({ kind: "unknown" });
    expect(await signIn(world.context(), "nobody@example.com", lin.password)).toEqual({ kind: "unknown" });
  });

  it("stops after ten tries, for that email only, and goes on a quarter of an hour later", async () => {
    const tryOnce = () => signIn(world.context(), "guessed@example.com", "guess");
    for (let tries = 0; tries < 10; tries += 1) expect(await tryOnce()).toEqual({ kind: "unknown" });
    expect(await tryOnce()).toEqual({ kind: "too-many", waitSeconds: 900 });
    expect((await signIn(world.context(), "lin@example.com", lin.password)).kind).toBe("known");
    world.now = new Date(world.now.getTime() + 900_000);
    expect(await tryOnce()).toEqual({ kind: "unknown" });
  });
});

describe("a session", () => {
  it("is known by its cookie, of which only a hash is stored", async () => {
    const cookie = await startSession(world.context(), await idOf("lin@example.com"));
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
    expect(await accountOf(asks("/", cookie), world.context())).toMatchObject({ email: "lin@example.com" });
    const [row] = await world.control.db.select().from(sessions);
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(cookie).not.toContain(row?.tokenHash);
    expect(await accountOf(asks("/", "agora_session=ImZvcmdlZCI%3D"), world.context())).toBeNull();
  });

  it("is Secure where the public address is https", async () => {
    world.publicUrl = "https://agora.example.com";
    expect(await startSession(world.context(), await idOf("lin@example.com"))).toContain("; Secure");
    world.publicUrl = undefined;
  });

  it("lasts 30 days from its last use", async () => {
    const began = world.now.getTime();
    const cookie = await startSession(world.context(), await idOf("lin@example.com"));
    const knownAfter = async (days: number) => {
      world.now = new Date(began + days * DAY);
      return (await accountOf(asks("/", cookie), world.context())) !== null;
    };
    expect([await knownAfter(29), await knownAfter(58), await knownAfter(88)]).toEqual([true, true, false]);
    world.now = new Date(began);
  });

  it("ends when signed out", async () => {
    const cookie = await startSession(world.context(), await idOf("lin@example.com"));
    expect(await endSession(asks("/", cookie), world.context())).toContain("Max-Age=0");
    expect(await accountOf(asks("/", cookie), world.context())).toBeNull();
  });

  it("sends a stranger to sign in and back", async () => {
    const answer = await thrownBy(
      requireAccount(asks("/p/tea-club/overview?from=2026-01-01"), world.context()),
    );
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      "/sign-in?next=%2Fp%2Ftea-club%2Foverview%3Ffrom%3D2026-01-01",
    ]);
  });
});

describe("a project", () => {
  it("is not there for accounts outside it, and forbids what the role may not", async () => {
    await createProject(world.control, { ...tea, key: "secret-club", name: "Secret Club" });
    await createAccount(world.control, {
      email: "ana@example.com",
      name: "Ana",
      password: "0123456789",
      projectKey: "tea-club",
      role: "analyst",
    });
    const cookie = await startSession(world.context(), await idOf("ana@example.com"));
    const statusFor = async (key: string, roles?: ["owner"]) =>
      (await thrownBy(requireProject(asks("/", cookie), world.context(), key, roles))).status;
    expect(await statusFor("secret-club")).toBe(404);
    expect(await statusFor("nowhere")).toBe(404);
    expect(await statusFor("tea-club", ["owner"])).toBe(403);
    const { project, role } = await requireProject(asks("/", cookie), world.context(), "tea-club");
    expect([project.zone, role, project.inactiveEvents.includes("NPS Prompted")]).toEqual([
      "Asia/Shanghai",
      "analyst",
      true,
    ]);
    const ana = { id: await idOf("ana@example.com"), email: "", name: "" };
    expect(await listProjects(world.context(), ana)).toEqual([{ key: "tea-club", name: "Tea Club" }]);
  });

  it("answers a token of its own in the API, and no other", async () => {
    const lin = { id: await idOf("lin@example.com"), email: "", name: "" };
    const projectId = (await findMembership(world.context(), lin, "tea-club"))?.project.id ?? -1;
    const held = { projectId, role: "analyst" as const, name: "export" };
    await world.control.db.insert(apiTokens).values([
      { ...held, tokenHash: hashSecret("good") },
      { ...held, tokenHash: hashSecret("revoked"), revokedAt: world.now },
    ]);
    const call = (token: string | null, key: string) => {
      const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` });
      return requireApiCaller(new Request("http://agora.test/", { headers }), world.context(), key);
    };
    expect(await call("good", "tea-club")).toMatchObject({ role: "analyst", project: { key: "tea-club" } });
    const failures = [
      call("good", "secret-club"),
      call("revoked", "tea-club"),
      call("guess", "tea-club"),
      call(null, "tea-club"),
    ];
    const answers = await Promise.all(failures.map(thrownBy));
    expect(answers.map(({ status }) => status)).toEqual([404, 401, 401, 401]);
    expect(await answers[0]?.json()).toEqual({
      error: {
        code: "not-found",
        message: "There is no such project, or it is not yours.",
        parameter: "project",
      },
    });
  });

  it("keeps targets, and who changed them", async () => {
    const account = { id: await idOf("lin@example.com"), email: "", name: "" };
    const projectId = (await findMembership(world.context(), account, "tea-club"))?.project.id ?? -1;
    const by = { projectId, account };
    await changeTarget(world.context(), by, { kind: "set", metric: "mau_ratio", value: "0.3" });
    await changeTarget(world.context(), by, { kind: "set", metric: "mau_ratio", value: "0.35" });
    await changeTarget(world.context(), by, { kind: "set", metric: "aov", value: "88.80" });
    await changeTarget(world.context(), by, { kind: "clear", metric: "aov" });
    expect(await readTargets(world.context(), projectId)).toEqual({ mau_ratio: "0.35" });
    const log = await world.control.db
      .select({ action: auditLog.action, subject: auditLog.subject, detail: auditLog.detail })
      .from(auditLog)
      .orderBy(auditLog.id);
    expect(log).toEqual([
      { action: "target.set", subject: "mau_ratio", detail: { value: "0.3" } },
      { action: "target.set", subject: "mau_ratio", detail: { value: "0.35" } },
      { action: "target.set", subject: "aov", detail: { value: "88.80" } },
      { action: "target.clear", subject: "aov", detail: {} },
    ]);
  });
});
