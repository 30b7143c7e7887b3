import { EXCEPTION_TAG_HEADER_NAME, parseError, type ResultSet } from "@clickhouse/client";

/**
 * The rows of a JSONEachRow answer.
 *
 * TRICKY: a server that fails after it has begun to answer cannot change the status any more; it writes the exception
 * behind the rows, between markers that no row can hold, for JSON has no bare line breaks. The client's own reader
 * misses an exception that arrives in two pieces, so the answer is read whole first.
 *
 * @throws ClickHouseError the exception in mid-stream
 */
export async function remoteRows(result: ResultSet<"JSONEachRow">): Promise<unknown[]> {
  const text = await result.text();
  const tag = result.response_headers[EXCEPTION_TAG_HEADER_NAME];
  const marker = typeof tag === "string" ? text.indexOf(`\r\n__exception__\r\n${tag}`) : -1;
  if (marker !== -1) throw parseError(text.slice(marker));
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}
