import type { Line } from "#ingest/spool/scan-lines";

const BEFORE = '{"id":"'.length;
const LENGTH = 36;

/** The id of a whole line, which stands first in it (see encode-rows.ts); parsing the line would cost ten times more. */
export const lineId = (bytes: Buffer, { start }: Line): string =>
  bytes.toString("latin1", start + BEFORE, start + BEFORE + LENGTH);
