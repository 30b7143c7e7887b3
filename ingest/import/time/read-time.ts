import { RowProblem } from "../rows/row-problem";
import type { Row } from "../rows/row";
import { textOf } from "../rows/text-of";
import { localToInstant } from "./local-to-instant";
import { timeFormat } from "./time-format";
import { PROJECT_ZONE, type TimeSource } from "./time-source";

/**
 * Makes a function that tells when a row happened, as ISO 8601 in UTC.
 *
 * @param path        the place in the mapping, for what is said of rows
 * @param projectZone IANA name
 * @throws RowProblem (the function made) "time-unreadable"
 */
export function timeReader(source: TimeSource, path: string, projectZone: string): (row: Row) => string {
  if ("constant" in source) {
    const time = new Date(source.constant).toISOString();
    return () => time;
  }
  const columns = [source.column].flat();
  const format = timeFormat(source.format);
  const zone = source.zone === PROJECT_ZONE ? projectZone : source.zone;
  const instantOf = localToInstant(zone ?? "UTC");
  return (row) => {
    const text = columns
      .map((column) => textOf(row.read(column), path).trim())
      .join(" ")
      .trim();
    const reading = format.read(text);
    if (!reading) {
      throw new RowProblem(
        "time-unreadable",
        path,
        `"${text.slice(0, 40)}" is not a time of the format ${source.format}`,
      );
    }
    const { wall, offset } = reading;
    return new Date(offset === null ? instantOf(wall) : wall - offset).toISOString();
  };
}
