import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "#ingest/simulator/chance/random";
import { startProcess } from "#tests/support/agora-process";
import type { Fault } from "./deal-faults";
import { driveLoad } from "./drive-load";
import { dueOf, judge, type Verdict } from "./judge";
import { type Life, startLife } from "./start-life";
import type { World } from "./open-world";
import type { Settings } from "./orders";
import { suffer } from "./suffer";

/** How a round went: `reached` false if its point was not passed by, so that the kill came at random. */
export interface RoundResult {
  verdict: Verdict;
  reached: boolean;
  killed: boolean;
  acknowledged: number;
}

const SHORT_LOAD_MS = 150;
const LONGEST_CHECK_MS = 60_000;
const LONGEST_WAIT_MS = 1_500;

/**
 * One life of a world's service, on what the last one left: it recovers, what is stored by then is counted, senders
 * set in, and the fault strikes.
 */
export async function playRound(
  world: World,
  fault: Fault,
  seed: number,
  random: Random,
): Promise<RoundResult> {
  const result = untroubled();
  if (fault.kind === "trouble" && fault.trouble === "whole program killed") {
    await killProgram(world, result, random);
    return result;
  }
  const life = await startLife({
    ...settingsOf(world, seed),
    stop: stopOf(fault),
    refuseData: fault.kind === "point" && fault.point.split === true,
  });
  try {
    await live(life, world, fault, result, random);
  } finally {
    await life.kill();
  }
  if (life.output() !== "") result.verdict.wrong.push(`it printed: ${life.output().slice(0, 500)}`);
  return result;
}

function stopOf(fault: Fault): Settings["stop"] {
  if (fault.kind === "trouble") return null;
  const { point, times, powerCut } = fault;
  return { point: point.name, times, powerCut, fromStart: point.atStart === true };
}

async function live(life: Life, world: World, fault: Fault, result: RoundResult, random: Random) {
  const load = () => {
    const driven = driveLoad(life.port ?? 0, world.writeKey, world.ledger, random);
    return {
      ...driven,
      stop: async () => {
        await driven.stop();
        result.acknowledged += driven.acknowledged();
        result.verdict.wrong.push(...driven.strange);
      },
    };
  };
  if (life.port === null) return;
  if (random.chance(0.4)) {
    const early = load();
    await Promise.race([sleep(SHORT_LOAD_MS), life.over]);
    await early.stop();
  }
  await count(life, world, result);
  if (life.isOver()) return;

  const senders = load();
  if (fault.kind === "point") {
    await life.order({ order: "arm" });
    if (fault.point.mood) await life.order({ order: "disk", mood: fault.point.mood });
    await Promise.race([sleep(LONGEST_WAIT_MS), life.over]);
    result.reached = life.isOver();
    await life.kill();
  } else {
    result.verdict.wrong.push(...(await suffer(fault.trouble, { life, world, load: senders, random })));
    result.killed = fault.trouble !== "closed in order";
  }
  await senders.stop();
}

/** One last life without a fault, in which everything is counted from the first message on. */
export async function finishWorld(world: World): Promise<RoundResult> {
  const result = untroubled();
  const life = await startLife(settingsOf(world, 0));
  await count(life, world, result, true);
  if (life.isOver()) result.verdict.wrong.push(`the last life ended early: ${life.output().slice(0, 500)}`);
  await life.kill();
  return result;
}

const untroubled = (): RoundResult => ({
  verdict: { missing: 0, doubled: 0, wrong: [] },
  reached: true,
  killed: true,
  acknowledged: 0,
});

const settingsOf = ({ folder, clickHouse, writeKey }: World, seed: number): Settings => ({
  folder,
  clickHouseUrl: clickHouse?.url ?? null,
  writeKey,
  stop: null,
  refuseData: false,
  seed,
});

/** Has the service store all that it accepted, and holds it against what was acknowledged. */
async function count(life: Life, world: World, result: RoundResult, all = false): Promise<void> {
  const { ledger } = world;
  const due = dueOf(ledger, all ? 0 : world.settled);
  // What is acknowledged later than this must be looked at again.
  const settled = Math.min(ledger.sent(), ...ledger.unsettled());
  const found = await Promise.race([life.check(due.from), sleep(LONGEST_CHECK_MS, null, { ref: false })]);
  if (found === null) {
    if (!life.isOver()) result.verdict.wrong.push(`not all is stored after ${LONGEST_CHECK_MS / 1000} s`);
    return;
  }
  const { missing, doubled, wrong } = judge(found, due, ledger);
  result.verdict.missing += missing;
  // Rows twice stay so; each is told once.
  result.verdict.doubled += doubled - world.doubled;
  if (doubled > world.doubled) wrong.push(`${doubled - world.doubled} rows are there twice`);
  world.doubled = doubled;
  result.verdict.wrong.push(...wrong);
  world.settled = settled;
}

/** The product itself, with its thread for the door and its databases, instead of the parts that can be stopped. */
async function killProgram(world: World, result: RoundResult, random: Random): Promise<void> {
  const program = await startProcess(world.folder);
  const load = driveLoad(Number(new URL(program.address).port), world.writeKey, world.ledger, random);
  await sleep(random.between(100, LONGEST_WAIT_MS));
  await program.kill();
  await load.stop();
  result.acknowledged += load.acknowledged();
  result.verdict.wrong.push(...load.strange);
}
