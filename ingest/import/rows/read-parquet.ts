import {
  type AsyncBuffer,
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { ImportError } from "../import-error";
import { objectRow } from "./object-row";
import type { Row } from "./row";

/** Rows in memory at a time: a row group is read in steps of so many. */
const ROWS_PER_STEP = 5_000;

/** A value as JSON would say it: instants in ISO 8601, whole numbers beyond 2^53 as texts, bytes in base64. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return fieldsOf(value);
}

const fieldsOf = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));

/**
 * Opens a Parquet file. A row's `line` is its number, counted from 1.
 *
 * @throws ImportError "file-unreadable" when it is not there or no Parquet
 */
export async function readParquet(file: string): Promise<{
  columns: readonly string[];
  rows: AsyncIterable<Row>;
  /** How much of the file was read so far, 0–1. */
  fraction: () => number;
}> {
  const unreadable = (cause: unknown) =>
    new ImportError(
      "file-unreadable",
      `${file} cannot be read as Parquet: ${cause instanceof Error ? cause.message : "?"}`,
      false,
      { cause },
    );
  const open = async (): Promise<AsyncBuffer> => asyncBufferFromFile(file);
  const buffer = await open().catch((error: unknown) => {
    throw unreadable(error);
  });
  const metadata = await parquetMetadataAsync(buffer).catch((error: unknown) => {
    throw unreadable(error);
  });
  const total = Number(metadata.num_rows);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  let done = 0;

  async function* rows(): AsyncGenerator<Row> {
    while (done < total) {
      const wanted = { rowStart: done, rowEnd: Math.min(done + ROWS_PER_STEP, total) };
      const step = await parquetReadObjects({ file: buffer, metadata, compressors, ...wanted }).catch(
        (error: unknown) => {
          throw unreadable(error);
        },
      );
      for (const row of step) {
        done += 1;
        yield objectRow(fieldsOf(row), done);
      }
    }
  }
  return { columns, rows: rows(), fraction: () => (total === 0 ? 1 : done / total) };
}
