import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readParquet } from "#ingest/import/rows/read-parquet";
import { openWarehouse } from "#store/clickhouse/open-warehouse";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "agora-parquet-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A file written by another program: ClickHouse. */
async function written(name: string, settings: string): Promise<string> {
  const file = join(folder, `${name}.parquet`);
  const warehouse = await openWarehouse({ url: undefined, path: join(folder, name) });
  try {
    await warehouse.command(
      "test/write-parquet",
      `INSERT INTO FUNCTION file('${file}', 'Parquet')
       SELECT
         toString(number) AS id,
         toInt64(9223372036854775807) - number AS big,
         toDateTime64('2026-03-01 02:03:04.005', 3, 'UTC') AS at,
         toDecimal64(number, 2) + toDecimal64('0.25', 2) AS money,
         if(number = 1, NULL, 'tea') AS kind,
         [number, number + 1] AS list,
         CAST(('mobile', number), 'Tuple(category String, size UInt8)') AS device
       FROM numbers(12000) SETTINGS engine_file_truncate_on_insert = 1, ${settings}`,
    );
  } finally {
    await warehouse.close();
  }
  return file;
}

test.each([
  ["snappy", "output_format_parquet_compression_method = 'snappy'"],
  ["zstd", "output_format_parquet_compression_method = 'zstd', output_format_parquet_row_group_size = 700"],
  ["lz4", "output_format_parquet_compression_method = 'lz4'"],
  ["gzip", "output_format_parquet_compression_method = 'gzip'"],
])("rows of a file packed with %s", async (name, settings) => {
  const { columns, rows, fraction } = await readParquet(await written(name, settings));
  expect(columns).toEqual(["id", "big", "at", "money", "kind", "list", "device"]);
  const read = [];
  for await (const row of rows) read.push(row);
  expect(read).toHaveLength(12_000);
  expect(fraction()).toBe(1);
  const row = read[1];
  expect(row?.line).toBe(2);
  expect(["id", "big", "at", "money", "kind", "list", "device.category"].map((at) => row?.read(at))).toEqual([
    "1",
    "9223372036854775806",
    "2026-03-01T02:03:04.005Z",
    1.25,
    null,
    [1, 2],
    "mobile",
  ]);
  expect(read.at(-1)?.read("id")).toBe("11999");
});

test("what is no Parquet is said to be none", async () => {
  await expect(readParquet(join(import.meta.dirname, "parquet.test.ts"))).rejects.toMatchObject({
    code: "file-unreadable",
  });
});
