import { setTimeout as sleep } from "node:timers/promises";
import { at, type Random } from "#ingest/simulator/chance/random";
import { basic, createPoster } from "#tests/load/post";
import type { Ledger } from "./ledger";
import { message } from "./message";

const CONNECTIONS = 6;
const LARGEST_BATCH = 30;
const PAUSE_MS = 40;
const PHASE_MS = 150;
const HALF_HOUR_MS = 1_800_000;

/** Senders at work; `stop` resolves when the last answer is there. */
export interface Load {
  stop(): Promise<void>;
  /** Events acknowledged since it began, repeats included. */
  acknowledged(): number;
  /** Requests told to come again. */
  refused(): number;
  /** Answers that no sender should ever get. */
  readonly strange: string[];
}

/**
 * Several senders at once: new messages, messages whose fate is unknown, and messages acknowledged before, together
 * in shuffled batches; each try with another `sentAt`. A sender that is told to wait comes again much too soon.
 */
export function driveLoad(port: number, writeKey: string, ledger: Ledger, random: Random): Load {
  const poster = createPoster({ host: "127.0.0.1", port }, CONNECTIONS, basic(writeKey));
  const strange: string[] = [];
  let acknowledged = 0;
  let refused = 0;
  let stopping = false;

  // Segments without any repeat go another way through the writer than those with one.
  const isFreshMoment = () => Math.floor(performance.now() / PHASE_MS) % 2 === 0;
  const nextBatch = (): number[] => {
    const size = 1 + random.below(LARGEST_BATCH);
    if (isFreshMoment()) return ledger.draw(size);
    const unsettled = ledger.unsettled();
    const again = Array.from({ length: Math.min(unsettled.length, random.below(size)) }, () =>
      random.pick(unsettled),
    );
    const known = random.chance(0.5) ? ledger.acknowledgedOnes(random.below(size)) : [];
    return shuffled([...ledger.draw(size), ...again, ...known], random);
  };

  const send = async () => {
    const numbers = nextBatch();
    const batch = numbers.map((n) => message(n, ledger.isRefused(n)));
    const sentAt = new Date(Date.now() - random.below(HALF_HOUR_MS)).toISOString();
    const { status, text } = await poster.post("/v1/batch", JSON.stringify({ batch, sentAt }));
    if (status === 200) {
      acknowledged += numbers.length;
      ledger.acknowledge(numbers);
    } else if (status === 429 || status === 503) refused += 1;
    else if (status !== 0) strange.push(`${status} ${text.slice(0, 200)}`);
    await sleep(random.below(PAUSE_MS));
  };
  const sender = async () => {
    while (!stopping) await send();
  };
  const senders = Array.from({ length: CONNECTIONS }, sender);

  return {
    stop: async () => {
      stopping = true;
      await Promise.all(senders);
      poster.close();
    },
    acknowledged: () => acknowledged,
    refused: () => refused,
    strange,
  };
}

function shuffled(numbers: number[], random: Random): number[] {
  for (let left = numbers.length - 1; left > 0; left--) {
    const other = random.below(left + 1);
    [numbers[left], numbers[other]] = [at(numbers, other), at(numbers, left)];
  }
  return numbers;
}
