import type { LogEvent } from "./log-event";
import { numberOf, subjectNumber, subjectText, textOf } from "./subject-value";
import type { World } from "./world";

/** A tree of conditions. */
export type Filter =
  | { all: readonly Filter[] }
  | { any: readonly Filter[] }
  | { not: Filter }
  | {
      subject: string;
      is:
        | "among"
        | "not among"
        | "containing"
        | "not containing"
        | "above"
        | "from"
        | "below"
        | "up to"
        | "known"
        | "unknown";
      values?: readonly (string | number | boolean)[];
    };

const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Whether a filter holds for an event, what is known of its person included. */
export function holds(filter: Filter, event: LogEvent, world: World): boolean {
  if ("all" in filter) return filter.all.every((part) => holds(part, event, world));
  if ("any" in filter) return filter.any.some((part) => holds(part, event, world));
  if ("not" in filter) return !holds(filter.not, event, world);
  const text = subjectText(filter.subject, event, world);
  const values = filter.values ?? [];
  const among = values.some((value) => textOf(value) === text);
  const containing = text !== "" && values.some((value) => lower(text).includes(lower(textOf(value))));
  const number = subjectNumber(filter.subject, event, world);
  const bound = numberOf(values[0]);
  const compared = number !== null && bound !== null;
  switch (filter.is) {
    case "among":
      return among;
    case "not among":
      return !among;
    case "containing":
      return containing;
    case "not containing":
      return !containing;
    case "known":
      return text !== "";
    case "unknown":
      return text === "";
    case "above":
      return compared && number > bound;
    case "from":
      return compared && number >= bound;
    case "below":
      return compared && number < bound;
    case "up to":
      return compared && number <= bound;
  }
}
