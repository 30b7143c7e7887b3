import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

const BATCH = 500;

const answerSchema = z.object({
  success: z.literal(true),
  rejected: z.array(z.object({ index: z.number(), code: z.string() })).default([]),
});

/** How a load went: messages acknowledged, and of them those put aside, by reason. */
export interface SendReport {
  sent: number;
  rejected: Record<string, number>;
}

/**
 * Sends Segment messages to the door in batches, a few at a time, and waits where the door says so.
 *
 * @param onSent called with the number of messages acknowledged so far
 * @param lanes  batches under way at a time; with one, messages arrive in their order
 * @throws Error when the door refuses a batch as a whole
 */
export async function sendMessages(
  messages: Iterable<object>,
  to: { address: string; writeKey: string },
  onSent: (sent: number) => void = () => undefined,
  lanes = 4,
): Promise<SendReport> {
  const report: SendReport = { sent: 0, rejected: {} };
  const iterator = messages[Symbol.iterator]();
  const headers = {
    "content-type": "application/json",
    authorization: `Basic ${Buffer.from(`${to.writeKey}:`).toString("base64")}`,
  };

  const nextBatch = () => {
    const batch: object[] = [];
    while (batch.length < BATCH) {
      const next = iterator.next();
      if (next.done === true) break;
      batch.push(next.value);
    }
    return batch;
  };

  const sendOne = async (batch: object[]) => {
    for (;;) {
      const response = await fetch(`${to.address}/v1/batch`, {
        method: "POST",
        headers,
        body: JSON.stringify({ batch }),
      });
      if (response.status === 429 || response.status === 503) {
        await sleep(1000 * Number(response.headers.get("retry-after") ?? 1));
        continue;
      }
      if (!response.ok)
        throw new Error(`The door refused a batch: ${response.status} ${await response.text()}`);
      return answerSchema.parse(await response.json());
    }
  };

  const lane = async () => {
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
      const { rejected } = await sendOne(batch);
      report.sent += batch.length;
      for (const { code } of rejected) report.rejected[code] = (report.rejected[code] ?? 0) + 1;
      onSent(report.sent);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return report;
}
