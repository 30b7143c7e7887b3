import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { eq } from "drizzle-orm";
import { accounts, projects, targets } from "#store/postgres/schema";
import { readExperiments } from "#experiments/lifecycle/find-experiment";
import type { Truth } from "#ingest/simulator/truth/truth";
import { projectIdOf, wholeProject } from "#server/admin/command";
import { createAccount } from "#server/accounts/create-account";
import { fillDemoExperiments } from "#server/demo/demo-experiments";
import { DEMO_PROJECT, DEMO_TARGETS } from "#server/demo/demo-project";
import { sendMessages } from "#server/demo/send-messages";
import type { SpendLine } from "#server/spend/spend-line";
import { storeSpend } from "#server/spend/store-spend";
import { localDayIn } from "#store/events/local-day";
import { createProject, createWriteKey } from "#server/projects/create-project";
import { showProgress } from "#server/show-progress";
import type { Agora } from "#server/start-agora";

const demoSchema = z.object({
  email: z.string(),
  password: z.string(),
  writeKey: z.string(),
  /** where the simulated history ends, ISO */
  until: z.iso.datetime(),
  filled: z.boolean(),
});
export type Demo = z.infer<typeof demoSchema>;

async function readDemo(file: string): Promise<Demo | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : demoSchema.parse(JSON.parse(text));
}

/** Makes the demo's project, account and targets, and leaves word of them in the data folder. */
async function createDemo({ services }: Agora, file: string): Promise<Demo> {
  const { control, clock } = services;
  const demo: Demo = {
    email: "demo@agora.example",
    password: randomBytes(9).toString("base64url"),
    writeKey: "",
    until: clock().toISOString(),
    filled: false,
  };
  await control.db.transaction(async (tx) => {
    // What an attempt that was cut off left behind, before it could leave word.
    await tx.delete(projects).where(eq(projects.key, DEMO_PROJECT.key));
    await tx.delete(accounts).where(eq(accounts.email, demo.email));
    const { id } = await createProject({ db: tx }, DEMO_PROJECT);
    demo.writeKey = await createWriteKey({ db: tx }, id, "simulator");
    await createAccount(
      { db: tx },
      {
        email: demo.email,
        name: "Demo",
        password: demo.password,
        projectKey: DEMO_PROJECT.key,
        role: "owner",
      },
    );
    await tx
      .insert(targets)
      .values(Object.entries(DEMO_TARGETS).map(([metric, value]) => ({ projectId: id, metric, value })));
  });
  await writeFile(file, JSON.stringify(demo), { mode: 0o600 });
  return demo;
}

/** Writes the demo's experiments down, unless an attempt that was cut off has done so. */
async function tryThings({ services }: Agora, until: string, truth: Truth): Promise<void> {
  const { control } = services;
  const project = await projectIdOf(control, DEMO_PROJECT.key);
  if ((await readExperiments(control, project)).length > 0) return;
  const who = { project, by: { id: null, name: "Demo" }, now: new Date(until) };
  await control.db.transaction((tx) => fillDemoExperiments({ db: tx }, who, truth));
}

/** Writes down what the demo spends on channels; what an attempt that was cut off wrote is written once more. */
async function payForMembers(
  { services }: Agora,
  until: string,
  spendUpTo: (day: string) => SpendLine[],
): Promise<void> {
  const { id: project, zone } = await wholeProject(services.control, DEMO_PROJECT.key);
  const change = { account: null, action: "spend.import" as const, subject: "demo", at: new Date(until) };
  await storeSpend(services, { project, ...change }, spendUpTo(localDayIn(zone)(Date.parse(until))));
}

/**
 * Fills a program with the demo's community through its own door, once; an attempt that was cut off is repeated,
 * and what had arrived counts once.
 */
export async function fillDemo(agora: Agora): Promise<Demo> {
  const file = join(agora.services.config.dataFolder, "demo.json");
  const demo = (await readDemo(file)) ?? (await createDemo(agora, file));
  if (demo.filled) return demo;
  await agora.refreshSources();

  // Only who fills a demo waits for the simulator to load.
  const { demoCommunity, DEMO_DAYS } = await import("#server/demo/demo-community");
  const { demoSpend } = await import("#server/demo/demo-spend");
  const simulation = demoCommunity(demo.until);
  await tryThings(agora, demo.until, simulation.truth());
  await payForMembers(agora, demo.until, (last) => demoSpend(last, DEMO_DAYS));
  const whole = simulation.truth().deliveries.all;
  const progress = showProgress("Filling the demo", "events");
  const started = performance.now();
  const messages = (function* () {
    for (const { message } of simulation.deliveries()) yield message;
  })();
  const { sent } = await sendMessages(
    messages,
    { address: agora.doorAddress, writeKey: demo.writeKey },
    (count) => progress.at(count, count / whole),
  );
  await agora.idle();
  progress.done();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${sent.toLocaleString("en")} events sent and stored in ${seconds.toFixed(1)} s.`);

  const filled = { ...demo, filled: true };
  await writeFile(file, JSON.stringify(filled), { mode: 0o600 });
  return filled;
}
