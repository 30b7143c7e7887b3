import { putVerdictsInForce } from "#ingest/judgement/put-verdicts-in-force";
import type { Frame } from "#queries/frame";
import { filterSchema } from "#queries/filters/filter";
import { personId } from "#store/events/person-id";
import type { StageRules } from "#store/postgres/stage-rules";
import type { Filter } from "../analyses-oracle/holds";
import type { Days, Unit } from "../analyses-oracle/local-days";
import type { LogEvent, LogProject } from "../analyses-oracle/log-event";
import { type DrawnSpend, randomSpend } from "../analyses-oracle/random-costs";
import { drawsFrom } from "../analyses-oracle/random-numbers";
import { randomLog, type RandomLogOptions } from "../analyses-oracle/random-log";
import { projectOf, type Stage } from "../stage";
import { leftOutOf } from "./left-out";
import { idsOf, logRows } from "./log-rows";

/** A random log that is also in a warehouse. */
export interface StagedLog {
  /** In the order of time, simultaneous events in the order of their ids; with what is left out. */
  log: readonly LogEvent[];
  project: LogProject;
  /** What was spent on channels; nothing unless costs are asked for. */
  spend: readonly DrawnSpend[];
  /** The instant after the log's last event, in ms. */
  end: number;
  frame: (period: Days, now: number, granularity: Unit, filter?: Filter) => Frame;
  /** The names in the log of persons by their number in the warehouse, sorted. */
  names: (persons: readonly string[]) => string[];
}

async function storeVerdicts(stage: Stage, project: number, log: readonly LogEvent[]) {
  for (const [person, verdict] of leftOutOf(log).verdicts) {
    await stage.warehouse.command(
      "test/verdict",
      `INSERT INTO person_verdicts
       SELECT {project:UInt32}, arrayJoin({ids:Array(UInt64)}), 'manual', {verdict:String}, 'by lot', 1`,
      { project, verdict, ids: idsOf(person).map((id) => BigInt(personId(project, id))) },
    );
  }
  await putVerdictsInForce(stage.warehouse);
}

/** Stores spend as people do: what was entered wrongly before is replaced or taken away. */
async function storeSpend(stage: Stage, project: number, spend: readonly DrawnSpend[]) {
  const store = (lines: readonly DrawnSpend[], version: number, removed: number) =>
    stage.warehouse.command(
      "test/spend",
      `INSERT INTO channel_spend
       SELECT {project:UInt32}, line.1, line.2, line.3, toDecimal64(line.4, 4), {version:UInt64}, {removed:UInt8}
       FROM (SELECT arrayJoin(arrayZip({days:Array(Date)}, {channels:Array(String)}, {campaigns:Array(String)}, {amounts:Array(String)})) AS line)`,
      {
        ...{ project, version, removed },
        days: lines.map(({ day }) => day),
        channels: lines.map(({ channel }) => channel),
        campaigns: lines.map(({ campaign }) => campaign),
        amounts: lines.map(({ amount }) => amount),
      },
    );
  const wrong = spend.map((line) => ({ ...line, amount: "7.7" }));
  const stray = spend.map((line) => ({ ...line, channel: `${line.channel} by mistake` }));
  await store([...wrong, ...stray], 1, 0);
  await store(spend, 2, 0);
  await store(stray, 2, 1);
}

/** Puts a random log into a warehouse, in three parts that do not follow each other in time, the last of them twice. */
export async function stageLog(
  stage: Stage,
  seed: number,
  settings: {
    id: number;
    zone: string;
    weekStart: number;
    inactiveEvents?: readonly string[];
    stageRules?: StageRules;
  },
  options: RandomLogOptions,
): Promise<StagedLog> {
  const project = projectOf(settings);
  const drawn = randomLog(seed, project.zone, options);
  const rows = logRows(project, drawn);
  // TRICKY: of simultaneous events the one with the lower id is the first, and the engine compares the second half of a
  // UUID first.
  const idOf = (place: number) => rows[rows.length - 1 - place]?.id ?? "";
  const halves = (id: string) => `${id.slice(19)} ${id.slice(0, 18)}`;
  const log = drawn
    .map((event, place) => ({ event, order: halves(idOf(place)) }))
    .toSorted((a, b) => a.event.time - b.event.time || (a.order < b.order ? -1 : 1))
    .map(({ event }) => event);
  for (const part of [0, 1, 2]) await stage.store(rows.filter((_, place) => place % 3 === part));
  await stage.storeAgain();
  await storeVerdicts(stage, project.id, drawn);
  const spend =
    options.costs === true ? randomSpend(drawsFrom(seed + 3), options.from, options.days ?? 70) : [];
  if (spend.length > 0) await storeSpend(stage, project.id, spend);
  const persons = new Map(
    [...new Set(log.map(({ person }) => person))].flatMap((person) =>
      idsOf(person).map((id) => [personId(project.id, id), person] as const),
    ),
  );
  return {
    ...{ log, spend },
    project: { zone: project.zone, weekStart: project.weekStart, inactive: project.inactiveEvents },
    end: (log.at(-1)?.time ?? 0) + 1,
    frame: (period, now, granularity, filter) => ({
      project,
      period,
      comparison: "none",
      granularity,
      now: new Date(now),
      includeExcluded: false,
      ...(filter === undefined ? {} : { filter: filterSchema.parse(filter) }),
    }),
    names: (ids) => ids.map((id) => persons.get(id) ?? `nobody ${id}`).toSorted(),
  };
}
