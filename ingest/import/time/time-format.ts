/** What a text says: a clock's reading in milliseconds as if it were UTC, and its offset from UTC if it says that too. */
interface Reading {
  wall: number;
  offset: number | null;
}

export interface TimeFormat {
  /** "always" and "never" say whether its texts carry an offset. */
  offset: "always" | "sometimes" | "never";
  /** @returns null when the text is not of this format or not a time that exists */
  read(text: string): Reading | null;
}

const PARTS: Record<string, string> = {
  YYYY: "(?<year>\\d{4})",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
  HH: "(?<hour>\\d{2})",
  H: "(?<hour>\\d{1,2})",
  hh: "(?<hour12>\\d{2})",
  h: "(?<hour12>\\d{1,2})",
  mm: "(?<minute>\\d{2})",
  m: "(?<minute>\\d{1,2})",
  ss: "(?<second>\\d{2})",
  s: "(?<second>\\d{1,2})",
  S: "(?<fraction>\\d{1,9})",
  A: "(?<half>[AaPp][Mm])",
  Z: "(?<offset>Z|[+-]\\d{2}(?::?\\d{2})?)",
  "[": "(?:",
  "]": ")?",
  T: "T",
};
const TOKEN = /YYYY|MM|M|DD|D|HH|H|hh|h|mm|m|ss|s|S|A|Z|T|\[|\]|[^]/gu;
const ISO =
  "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T ](?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)? ?(?<offset>Z|[+-]\\d{2}(?::?\\d{2})?)?)?";

const milliseconds = (fraction = "") => Number(`${fraction}000`.slice(0, 3));

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === "Z") return 0;
  const size = Number(text.slice(1, 3)) * 3_600_000 + Number(text.slice(3).replace(":", "")) * 60_000;
  return text.startsWith("-") ? -size : size;
}

function hourOf({ hour, hour12, half }: Record<string, string | undefined>): number {
  if (hour12 === undefined) return Number(hour ?? 0);
  const number = Number(hour12);
  if (number < 1 || number > 12) return NaN;
  return (number % 12) + (half?.toLowerCase() === "pm" ? 12 : 0);
}

function byPattern(pattern: RegExp, offset: TimeFormat["offset"]): TimeFormat {
  const read = (text: string): Reading | null => {
    const parts: Record<string, string | undefined> | undefined = pattern.exec(text)?.groups;
    if (!parts) return null;
    const [year, month, day] = [Number(parts["year"]), Number(parts["month"]), Number(parts["day"])];
    const [hour, minute, second] = [
      hourOf(parts),
      Number(parts["minute"] ?? 0),
      Number(parts["second"] ?? 0),
    ];
    if (!(hour <= 23) || minute > 59 || second > 59) return null;
    const wall = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds(parts["fraction"]));
    // Date.UTC carries 31 June over to 1 July, and reads the year 97 as 1997.
    const date = new Date(wall);
    const exists =
      date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return exists ? { wall, offset: offsetOf(parts["offset"]) } : null;
  };
  return { offset, read };
}

function unix(pattern: RegExp, unit: number): TimeFormat {
  return {
    offset: "always",
    read: (text) => (pattern.test(text) ? { wall: Math.round(Number(text) * unit), offset: 0 } : null),
  };
}

/**
 * A format of times: "iso", "unix-s", "unix-ms", "unix-us", or a pattern of YYYY, MM or M, DD or D, HH or H (0–23),
 * hh or h (1–12) with A (am, pm), mm or m, ss or s, S (a fraction of a second; kept to the millisecond) and
 * Z ("Z", "+08:00", "+0800", "+08"). A part in [brackets] may be missing; T and signs stand for themselves.
 *
 * @throws RangeError when the format cannot be understood
 */
export function timeFormat(format: string): TimeFormat {
  if (format === "iso") return byPattern(new RegExp(`^${ISO}$`), "sometimes");
  if (format === "unix-s") return unix(/^-?\d{1,11}(\.\d{1,9})?$/, 1000);
  if (format === "unix-ms") return unix(/^-?\d{1,14}$/, 1);
  if (format === "unix-us") return unix(/^-?\d{1,17}$/, 0.001);

  const tokens: string[] = format.match(TOKEN) ?? [];
  const source = tokens.map((token) => {
    const part = PARTS[token];
    if (part !== undefined) return part;
    if (/[A-Za-z]/.test(token)) throw new RangeError(`"${token}" in a time format has no meaning`);
    return token.replace(/[\\^$.*+?(){}|/-]/, "\\$&");
  });
  for (const needed of ["Y", "M", "D"]) {
    if (!tokens.some((token) => token.startsWith(needed))) {
      throw new RangeError(
        `a time format is "iso", "unix-s", "unix-ms", "unix-us", or has a year YYYY, a month and a day`,
      );
    }
  }
  if (tokens.some((token) => /^h/.test(token)) !== tokens.includes("A")) {
    throw new RangeError("hours from 1 to 12 (h) and their half of the day (A) go together");
  }
  try {
    const pattern = new RegExp(`^${source.join("")}$`);
    return byPattern(
      pattern,
      !tokens.includes("Z") ? "never" : tokens.includes("[") ? "sometimes" : "always",
    );
  } catch {
    throw new RangeError("each part stands once in a time format, and brackets close");
  }
}
