import { ImportError } from "../import-error";

/** What a file's name says it holds. @throws ImportError "format-unknown" */
export function fileFormat(file: string): "csv" | "ndjson" | "parquet" {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === "csv") return "csv";
  if (ending === "ndjson" || ending === "jsonl") return "ndjson";
  if (ending === "parquet") return "parquet";
  throw new ImportError(
    "format-unknown",
    `${file} ends in none of .csv, .ndjson and .parquet; name its "format" in the mapping.`,
  );
}
