import type { Fault } from "./deal-faults";
import type { World } from "./open-world";
import type { RoundResult } from "./play-round";

export function nameOf(fault: Fault): string {
  if (fault.kind === "trouble") return `${fault.world}: ${fault.trouble}`;
  const { point, times, powerCut, world } = fault;
  const circumstances = [
    times > 1 ? `time ${times}` : "",
    point.atStart ? "in recovery" : "",
    point.mood ? "after a failed fsync" : "",
    point.split ? "table refuses data" : "",
  ].filter((text) => text !== "");
  const how = powerCut ? "power cut" : "kill -9";
  return `${world}: ${how} ${point.name}${circumstances.length > 0 ? ` (${circumstances.join(", ")})` : ""}`;
}

/** Prints rounds as they end, and at the end what they come to. */
export interface Report {
  round(number: number | null, name: string, result: RoundResult, ms: number): void;
  /** @returns whether nothing was wrong */
  summary(worlds: readonly World[], seed: number): boolean;
}

export function createReport(print: (line: string) => void = console.log): Report {
  let rounds = 0;
  let kills = 0;
  let missing = 0;
  let doubled = 0;
  let wrong = 0;
  let seconds = 0;
  const notReached: string[] = [];

  return {
    round: (number, name, result, ms) => {
      const { verdict, reached, killed, acknowledged } = result;
      missing += verdict.missing;
      doubled += verdict.doubled;
      wrong += verdict.wrong.length;
      seconds += ms / 1000;
      if (number !== null) {
        rounds += 1;
        if (killed) kills += 1;
        if (!reached) notReached.push(name);
      }
      const state = verdict.wrong.length === 0 ? "ok" : "WRONG";
      const notes = reached ? "" : " · point not reached, killed at random";
      const label = number === null ? "  end" : String(number).padStart(5);
      print(
        `${label} ${state.padEnd(5)} ${name} · ${acknowledged} acknowledged · ${Math.round(ms)} ms${notes}`,
      );
      for (const sentence of verdict.wrong) print(`            ${sentence}`);
    },
    summary: (worlds, seed) => {
      const acknowledged = worlds.reduce((sum, { ledger }) => sum + ledger.acknowledged(), 0);
      const sent = worlds.reduce((sum, { ledger }) => sum + ledger.sent(), 0);
      print("");
      print(`rounds ${rounds}, kills ${kills}, seed ${seed}, ${Math.round(seconds)} s`);
      print(`messages sent ${sent}, acknowledged ${acknowledged}`);
      print(`acknowledged and missing ${missing}`);
      print(`doubled                  ${doubled}`);
      print(`otherwise wrong          ${wrong}`);
      if (notReached.length > 0) print(`points not reached       ${notReached.length}`);
      return missing === 0 && doubled === 0 && wrong === 0;
    },
  };
}
