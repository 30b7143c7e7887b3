import { z } from "zod";
import type { Reader } from "#queries/scope";
import { withRememberedReads } from "#store/clickhouse/remembered-reads";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { type Measured, median } from "./measured";
import type { Question } from "./question";
import type { Asked, Profile } from "./statement-profile";

interface Bench {
  warehouse: Warehouse;
  project: number;
  /** how often each is asked after a first time that is not counted */
  rounds: number;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/**
 * Asks each question beside its scan limit and the other layout, in turns, so that all of them meet the same machine. What one
 * question asks twice is asked once, as by the product; what an earlier one asked is not known any more.
 *
 * @returns without profiles, and the statements that each question came to
 */
export async function timeQuestion(question: Question, { warehouse, project, rounds }: Bench) {
  const raw = (sql: string) =>
    warehouse.read({ name: "bench/raw", sql, params: { project }, row: z.unknown(), class: "dashboard" });
  const all = async (statements: readonly string[] = []) => {
    for (const sql of statements) await raw(sql);
  };
  const limit = () => all(question.limit ?? []);
  const grouping = () => all(question.grouping);
  const asked: Asked[] = [];
  const listening: Reader = withRememberedReads({
    ...warehouse,
    read: (read) => {
      asked.push(read);
      return warehouse.read(read);
    },
  });
  await question.ask(listening, project);
  await limit();
  await grouping();
  if (question.other !== undefined) await raw(question.other);

  const [ours, limits, groupings, others]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await timed(() => question.ask(withRememberedReads(warehouse), project)));
    limits.push(await timed(limit));
    groupings.push(await timed(grouping));
    if (question.other !== undefined) others.push(await timed(() => raw(question.other ?? "")));
  }
  const times = {
    name: question.name,
    goal: question.goal,
    ms: median(ours),
    statements: asked.length,
    limitMs: question.limit === null ? null : median(limits),
    groupingMs: question.grouping === undefined ? null : median(groupings),
    otherMs: question.other === undefined ? null : median(others),
  };
  return { times, asked };
}

/** What the statements of a question cost together. */
export async function profileAll(
  asked: readonly Asked[],
  profile: (asked: Asked) => Promise<Profile>,
): Promise<Measured["profile"]> {
  const sum: Profile = { rows: 0, bytes: 0, memory: 0 };
  for (const statement of asked) {
    const { rows, bytes, memory } = await profile(statement);
    sum.rows += rows;
    sum.bytes += bytes;
    sum.memory = Math.max(sum.memory, memory);
  }
  return sum;
}
