import type { Mapping } from "./mapping-schema";
import { rowIdentity } from "./row-identity";
import { rowToMessages, type Message } from "./row-to-messages";
import type { Row, UnreadableRow } from "./rows/row";
import { RowProblem } from "./rows/row-problem";

/** A row that was not sent, or an event that the door refused, with the line its row begins at. */
export interface Rejection {
  line: number;
  event?: string;
  messageId?: string;
  code: string;
  path: string;
  message: string;
}

/**
 * Whole rows that are acknowledged together.
 *
 * - `messages`  their messages as JSON, `origins` the line and event of each
 * - `rows`      how many rows these are; of them `skipped` made no message because no template applied
 * - `refused`   rows that could not be made into messages
 */
export interface Batch {
  messages: string[];
  origins: { line: number; event: string; messageId: string }[];
  rows: number;
  skipped: number;
  refused: Rejection[];
}

const MOST_MESSAGES = 500;
const MOST_BYTES = 400_000;
const MOST_ROWS = 5_000;

const emptyBatch = (): Batch => ({ messages: [], origins: [], rows: 0, skipped: 0, refused: [] });

function refusal(line: number, { code, path, message }: RowProblem): Rejection {
  return { line, code, path, message };
}

/** The messages of a row, as they go over the wire. @throws RowProblem "row-too-large" */
function write(messages: Message[]): { texts: string[]; bytes: number } {
  const texts = messages.map((message) => JSON.stringify(message));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0);
  if (bytes > MOST_BYTES)
    throw new RowProblem("row-too-large", "", `the row makes ${bytes} bytes, more than ${MOST_BYTES}`);
  if (texts.length > MOST_MESSAGES)
    throw new RowProblem("row-too-large", "", `the row makes more than ${MOST_MESSAGES} events`);
  return { texts, bytes };
}

/**
 * Gathers rows into batches of whole rows: at most 500 messages, 400 kB, 5,000 rows.
 *
 * @param projectZone IANA name
 * @param done        rows to pass over at the beginning, acknowledged before
 */
export async function* batchesOf(
  rows: AsyncIterable<Row | UnreadableRow>,
  mapping: Mapping,
  projectZone: string,
  done: number,
): AsyncGenerator<Batch> {
  const identify = rowIdentity(mapping);
  const messagesOf = rowToMessages(mapping, projectZone);
  let batch = emptyBatch();
  let size = 0;
  let number = 0;

  for await (const row of rows) {
    number += 1;
    try {
      if ("problem" in row) throw row.problem;
      // Rows passed over are identified too: later ones count the same rows before them.
      const rowId = identify(row);
      if (number <= done) continue;
      const messages = messagesOf(row, rowId);
      const { texts, bytes } = write(messages);
      if (batch.messages.length + texts.length > MOST_MESSAGES || size + bytes > MOST_BYTES) {
        yield batch;
        batch = emptyBatch();
        size = 0;
      }
      size += bytes;
      batch.messages.push(...texts);
      for (const { type, event = type, messageId } of messages)
        batch.origins.push({ line: row.line, event, messageId });
      if (texts.length === 0) batch.skipped += 1;
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      if (number <= done) continue;
      batch.refused.push(refusal(row.line, error));
    }
    batch.rows += 1;
    if (batch.rows >= MOST_ROWS) {
      yield batch;
      batch = emptyBatch();
      size = 0;
    }
  }
  if (batch.rows > 0) yield batch;
}
