import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { exitWithSentence } from "#server/exit-with-sentence";
import { wholeNumber } from "#tests/load/whole-number";
import { fuzz, type FuzzResult } from "./fuzz";

const HELP = `npm run fuzz -- [--requests 10000] [--seed 1] [--memory 3000]

Sends generated hostile requests to the running product: broken JSON, gzip and UTF-8, bombs, odd numbers, deep and wide
objects, names that pollute, wrong methods and paths, slow and cut bodies, random bytes. Ends with code 1 if the program
falls over, answers 5xx other than a 503 with Retry-After, or if any event is neither stored nor in quarantine nor
refused.

  --requests  how many
  --seed      the same seed makes the same requests
  --memory    most memory that the program may take, MiB`;

try {
  const { values } = parseArgs({
    options: {
      requests: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      memory: { type: "string", default: "3000" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) console.log(HELP);
  else {
    const result = await run(
      wholeNumber("requests", values.requests, 1),
      wholeNumber("seed", values.seed),
      wholeNumber("memory", values.memory, 1),
    );
    print(result);
    process.exitCode = result.wrong.length === 0 ? 0 : 1;
  }
} catch (error) {
  exitWithSentence(error);
}

async function run(requests: number, seed: number, mostMemory: number): Promise<FuzzResult> {
  const folder = await mkdtemp(join(tmpdir(), "agora-fuzz-"));
  const onProgress = (done: number) => console.log(`${done} of ${requests}`);
  try {
    return await fuzz({ folder, requests, seed, mostMemory, onProgress });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function print({ counts, byStatus, stored, memory, wrong }: FuzzResult): void {
  console.log(`
events accepted          ${counts.accepted}
events rejected          ${counts.rejected}
requests refused whole   ${counts.refusedWhole}
requests without events  ${counts.takenNowhere}
requests unanswered      ${counts.unanswered}
answers by status        ${JSON.stringify(byStatus)}
events stored            ${stored.events} of ${stored.expectedEvents}
pieces in quarantine     ${stored.quarantine} of ${stored.expectedQuarantine}
most memory              ${Math.round(memory)} MiB
wrong                    ${wrong.length}`);
  for (const sentence of wrong) console.log(`  ${sentence}`);
}
