import type { PageLoads } from "./load-page";
import type { Sent } from "./sender-report";
import type { CpuSplit } from "./watch-process";

/** One row of the bench: what was sent at a number of connections, with or without pages being loaded. */
export interface Situation {
  connections: number;
  pages: boolean;
}

/** Batches of 100 through the door until all is stored; rates in events a second, memory in MiB. */
interface BatchMeasurement extends Situation {
  sent: Sent;
  acknowledgedPerSecond: number;
  storedPerSecond: number;
  cpu: CpuSplit;
  memory: { now: number; most: number };
  pageLoads: PageLoads | null;
}

/** Single events through the door, and the same requests to a bare server; rates in requests a second. */
interface SingleMeasurement extends Situation {
  door: Sent;
  doorPerSecond: number;
  barePerSecond: number;
}

export interface Measurements {
  /** What the engine alone stored, events a second, before and after the batches. */
  enginePerSecond: number[];
  batches: BatchMeasurement[];
  singles: SingleMeasurement[];
}

export const BATCH = 100;
/** Of what the engine alone stores. */
export const STORED_GOAL = 0.5;
/** Of what a bare server answers. */
export const ANSWERED_GOAL = 0.6;

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
