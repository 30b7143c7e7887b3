import { apiError } from "./api-error";

/** What an answer is written in. */
export type Format = "json" | "csv";

/** What the parameter `format` of a call says; json without it. @throws an API error */
export function readFormat(search: URLSearchParams): Format {
  const format = search.get("format") ?? "json";
  if (format === "json" || format === "csv") return format;
  throw apiError("bad-parameter", "wants one of json, csv", "format");
}
