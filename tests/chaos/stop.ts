import type { Settings } from "./orders";

/** Kills this process when it comes by a named point. */
export interface Stop {
  /** Counts; true if this is the time to die here. */
  isDue(point: string): boolean;
  /** Dies if it is time to. */
  pass(point: string): void;
  die(): never;
  arm(): void;
}

/** @param beforeDeath runs before the process is gone; nothing else of the program runs after it */
export function createStop(wanted: Settings["stop"], beforeDeath: () => void): Stop {
  let armed = wanted?.fromStart ?? false;
  let left = wanted?.times ?? 0;

  const isDue = (point: string) => {
    if (!armed || point !== wanted?.point) return false;
    left -= 1;
    return left === 0;
  };
  const die = (): never => {
    beforeDeath();
    process.kill(process.pid, "SIGKILL");
    // The signal may take a moment; nothing may happen in it.
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  return {
    isDue,
    die,
    pass: (point) => {
      if (isDue(point)) die();
    },
    arm: () => void (armed = true),
  };
}
