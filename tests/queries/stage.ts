import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { learnWhoIsWho } from "#ingest/identity/learn-who-is-who";
import type { Project } from "#queries/project";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import { withRememberedReads } from "#store/clickhouse/remembered-reads";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { eventId } from "#store/events/event-id";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import type { EventRow } from "#store/events/event-row";
import { localDayIn } from "#store/events/local-day";
import { NOBODY, personId } from "#store/events/person-id";
import { migratedFolder } from "#tests/support/migrated-folder";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";

/** A project of the default settings, but for what is given. */
export const projectOf = (changes: Partial<Project> & { id: number }): Project => ({
  key: `p${changes.id}`,
  name: `Project ${changes.id}`,
  zone: "Asia/Shanghai",
  currency: "CNY",
  weekStart: 1,
  inactiveEvents: DEFAULT_INACTIVE_EVENTS,
  sessionMinutes: 30,
  inviteDays: 14,
  stageRules: DEFAULT_STAGE_RULES,
  ...changes,
});

/**
 * What somebody did: at an instant with an offset ("2026-03-10T00:30+08:00"), under a user id unless `anonymous`.
 * `also` is an anonymous id that this event shows to be the same person, `inviter` a user id.
 */
export interface Deed {
  at: string;
  who: string;
  did: string;
  anonymous?: boolean;
  also?: string;
  order?: string;
  money?: string;
  score?: number;
  excluded?: string;
  session?: string;
  channel?: string;
  activity?: string;
  category?: string;
  inviter?: string;
  experiment?: string;
  variation?: string;
  properties?: Record<string, unknown>;
}

const clickHouseTime = (instant: number) => new Date(instant).toISOString().replace("T", " ").slice(0, -1);

const contentOf = ({ properties }: Deed) => {
  const id = properties?.["content_id"];
  return typeof id === "string" ? id : "";
};

/** A deed as it is stored. */
export function rowOf(project: Project, deed: Deed, messageId: string): EventRow {
  const instant = Date.parse(deed.at);
  return {
    id: eventId(project.id, "story", messageId),
    project: project.id,
    person: personId(project.id, deed.who),
    merges: deed.also === undefined ? NOBODY : personId(project.id, deed.also),
    time: clickHouseTime(instant),
    received: clickHouseTime(instant),
    day: localDayIn(project.zone)(instant),
    event: deed.did,
    user_id: deed.anonymous ? "" : deed.who,
    anonymous_id: deed.anonymous ? deed.who : (deed.also ?? ""),
    source: "story",
    message_id: messageId,
    channel: deed.channel ?? "",
    session: deed.session ?? "",
    content: contentOf(deed),
    activity: deed.activity ?? "",
    category: deed.category ?? "",
    order_id: deed.order ?? "",
    money: deed.money ?? "0",
    score: deed.score ?? null,
    inviter: deed.inviter === undefined ? NOBODY : personId(project.id, deed.inviter),
    experiment: deed.experiment ?? "",
    variation: deed.variation ?? "",
    excluded: deed.excluded ?? "",
    properties: deed.properties ?? {},
    context: {},
  };
}

/** A warehouse of its own for a test file. */
export interface Stage {
  warehouse: Warehouse;
  /** Stores rows, and learns who is who. */
  store(rows: readonly EventRow[]): Promise<void>;
  /** Stores the rows stored last once more, as after a crash. */
  storeAgain(): Promise<void>;
  /** Stores what was done in a project. */
  play(project: Project, deeds: readonly Deed[]): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = await migratedFolder("agora-queries-", ["clickhouse"]);
  // As the program has it: what pages ask several times in a row is read once.
  const warehouse = withRememberedReads(
    await openWarehouse({ url: undefined, path: join(folder, "clickhouse") }),
  );
  let segments = 0;
  let messages = 0;

  const insertLast = async () => {
    const token = `story-${segments}`;
    await warehouse.insertSegment({ table: "events", path: join(folder, token), token });
    await learnWhoIsWho(warehouse);
  };
  const store = async (rows: readonly EventRow[]) => {
    await writeFile(
      join(folder, `story-${++segments}`),
      rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
    );
    await insertLast();
  };
  return {
    warehouse,
    store,
    storeAgain: insertLast,
    play: (project, deeds) => store(deeds.map((deed) => rowOf(project, deed, `message-${++messages}`))),
    close: async () => {
      await warehouse.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
