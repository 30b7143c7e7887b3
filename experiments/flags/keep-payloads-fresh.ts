import type { Logger } from "pino";
import type { Control } from "#store/postgres/control";
import type { PayloadSource, ServedPayload } from "../growthbook/payload-source";
import { changeLive } from "./change-project";
import { FLAGS_CHANNEL } from "./publish-changes";
import { readServed, readVersions } from "./read-served";

const LOOK_MS = 30_000;
const RETRY_MS = 5_000;
const PROGRAM = { id: null, name: "schedule" };

interface Effects {
  control: Pick<Control, "db" | "listen">;
  clock: () => Date;
  log: Pick<Logger, "error">;
  /** how often it is looked for changes that were not heard of */
  lookMs?: number;
}

/** What SDK connections are served, kept in step with the control database. */
export interface FreshPayloads extends PayloadSource {
  /** Takes over what changed now, instead of when it is heard of. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** A project as it is served here. */
interface Known {
  version: string;
  payloads: ReadonlyMap<string, ServedPayload>;
  nextChange: Date | null;
}

const NOTHING: Known = { version: "", payloads: new Map(), nextChange: null };

/**
 * Serves the flags of every project with SDK connections: read at the start, whenever a change is told, and every so
 * often in case that was not heard. When a schedule is due, whichever replica is first publishes what it changes.
 * What cannot be read stays as it was, and is tried again.
 */
export async function keepPayloadsFresh({
  control,
  clock,
  log,
  lookMs = LOOK_MS,
}: Effects): Promise<FreshPayloads> {
  const known = new Map<number, Known>();
  const served = new Map<string, ServedPayload>();
  const listeners = new Set<(clientKeys: string[]) => void>();

  const keep = (project: number, next: Known) => {
    const before = known.get(project) ?? NOTHING;
    if (next === NOTHING) known.delete(project);
    else known.set(project, next);
    const keys = [...new Set([...before.payloads.keys(), ...next.payloads.keys()])];
    const changed = keys.filter((key) => served.get(key)?.json !== next.payloads.get(key)?.json);
    for (const key of changed) {
      const payload = next.payloads.get(key);
      if (payload === undefined) served.delete(key);
      else served.set(key, payload);
    }
    if (changed.length > 0) listeners.forEach((listener) => listener(changed));
  };
  const publish = (projects: Iterable<number>) =>
    forEachAlone(projects, async (project) => {
      await changeLive(control, { project, by: PROGRAM, now: clock() }, async () => undefined);
    });
  const takeOver = async () => {
    const versions = await readVersions(control);
    for (const project of known.keys()) if (!versions.has(project)) keep(project, NOTHING);
    const changed = [...versions].filter(([project, version]) => known.get(project)?.version !== version);
    await forEachAlone(changed, async ([project, version]) =>
      keep(project, { version, ...(await readServed(control, project)) }),
    );
  };
  const publishDue = async () => {
    const due = [...known].filter(([, { nextChange }]) => nextChange !== null && nextChange <= clock());
    if (due.length === 0) return;
    await publish(due.map(([project]) => project));
    await takeOver();
  };

  let running = Promise.resolve();
  let waiting: Promise<void> | null = null;
  /** One run at a time; who asks during one shares the next. */
  const refresh = () =>
    (waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = null;
        running = takeOver().then(publishDue);
        return running;
      }));

  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const lookAgainIn = (delay: number) => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(hear, Math.max(0, Math.min(delay, lookMs)));
  };
  const report = (error: unknown) => {
    if (!closed) log.error({ err: error }, "the flags could not be read; SDKs are served what was last");
    lookAgainIn(RETRY_MS);
  };
  const look = () =>
    refresh().then(() => {
      const changes = [...known.values()].flatMap(({ nextChange }) => nextChange?.getTime() ?? []);
      lookAgainIn(Math.min(...changes) - clock().getTime());
    }, report);

  const hear = () => void look();
  const deaf = await control.listen(FLAGS_CHANNEL, hear, hear);
  await look();
  // What an earlier program published may differ from what this one makes of the same flags.
  await publish(known.keys()).catch(report);
  await look();
  return {
    clientKeys: () => [...served.keys()],
    current: (clientKey) => served.get(clientKey) ?? null,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await deaf();
      await (waiting ?? running).catch(() => undefined);
    },
  };
}

/** Does all of the work, though some of it may fail. @throws what failed first */
async function forEachAlone<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
