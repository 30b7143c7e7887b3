import { z } from "zod";
import type { ImportClock } from "./import-clock";
import { ImportError } from "./import-error";

/** What the door said of one message of a batch. */
export interface DoorRejection {
  index: number;
  code: string;
  path: string;
  message: string;
}

interface Door {
  address: string;
  writeKey: string;
  fetch: typeof fetch;
  clock: ImportClock;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** How long a door that does not answer, or answers with an error of its own, is asked again. */
const PATIENCE_MS = 30_000;
const ANSWER_WITHIN_MS = 60_000;

const answerSchema = z.object({
  success: z.literal(true),
  rejected: z
    .array(
      z.object({
        index: z.number().int().min(0),
        code: z.string(),
        path: z.string().default(""),
        message: z.string().default(""),
      }),
    )
    .default([]),
});

type Try = { rejected: DoorRejection[] } | { again: string; after: number | null; busy: boolean };

/** Milliseconds that a `Retry-After` asks for: seconds or a date; null when it says neither. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(seconds * 1000, 0);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(date - now, 0);
}

async function tryOnce(door: Door, body: string, signal: AbortSignal): Promise<Try> {
  let response: Response;
  let text: string;
  try {
    response = await door.fetch(new URL("/v1/batch", door.address), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    text = await response.text();
  } catch (error) {
    signal.throwIfAborted();
    return { again: error instanceof Error ? error.message : String(error), after: null, busy: false };
  }
  const { status } = response;
  const after = retryAfter(response.headers.get("retry-after"), door.clock.now());
  if (status === 429 || status === 503) return { again: `status ${status}`, after, busy: true };
  if (status === 408 || status >= 500) return { again: `status ${status}`, after, busy: false };
  if (status !== 200) {
    throw new ImportError(
      "door-refused",
      `${door.address} refused the rows with status ${status}: ${text.slice(0, 300)}`,
    );
  }
  return { rejected: readAnswer(text, door.address) };
}

function readAnswer(text: string, address: string): DoorRejection[] {
  try {
    return answerSchema.parse(JSON.parse(text)).rejected;
  } catch (cause) {
    throw new ImportError("door-refused", `What answers at ${address} is not Agora's door.`, false, {
      cause,
    });
  }
}

/**
 * Sends messages to the door until it took them. Waits as long as the door says (429, 503 with Retry-After), however
 * long that is; asks again with growing pauses when there is no answer or an error of the door's own, for half a minute.
 *
 * TRICKY: an answer can be lost after the messages were stored. Sending them again is safe because they keep their ids.
 *
 * @param messages as JSON
 * @returns what the door put aside
 * @throws ImportError "door-refused", "door-unreachable"; the signal's reason when aborted
 */
export async function sendBatch(
  messages: readonly string[],
  door: Door,
  signal: AbortSignal,
): Promise<DoorRejection[]> {
  const body = `{"writeKey":${JSON.stringify(door.writeKey)},"batch":[${messages.join(",")}]}`;
  let silentSince: number | null = null;
  for (let tries = 0; ; tries += 1) {
    signal.throwIfAborted();
    const result = await tryOnce(door, body, signal);
    if ("rejected" in result) return result.rejected;

    const now = door.clock.now();
    silentSince = result.busy ? null : (silentSince ?? now);
    if (silentSince !== null && now - silentSince >= PATIENCE_MS) {
      const sentence = `${door.address} takes no rows (${result.again}). Run the import again when it does: it goes on from here.`;
      throw new ImportError("door-unreachable", sentence, true);
    }
    const pause = Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS);
    await door.clock.sleep(result.after ?? pause, signal);
  }
}
