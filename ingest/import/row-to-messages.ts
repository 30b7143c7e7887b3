import { hash } from "node:crypto";
import {
  templateName,
  type Condition,
  type EventTemplate,
  type Mapping,
  type ValueSource,
} from "./mapping-schema";
import { type Fields, fieldsReader } from "./read-fields";
import { idReader } from "./read-value";
import type { Row } from "./rows/row";
import { RowProblem } from "./rows/row-problem";
import { textOf } from "./rows/text-of";
import { timeReader } from "./time/read-time";

/** A message in the shape of Segment's batch. */
export interface Message {
  type: EventTemplate["type"];
  messageId: string;
  userId?: string;
  anonymousId?: string;
  event?: string;
  timestamp: string;
  properties?: Fields;
  traits?: Fields;
  groupId?: string;
  previousId?: string;
  context?: Fields;
}
type Reader<T> = (row: Row, rowId: string) => T;

function holds(condition: Condition, row: Row, path: string): boolean {
  const text = textOf(row.read(condition.column), path);
  if ("equals" in condition) return text === condition.equals;
  if ("notIn" in condition) return !condition.notIn.includes(text);
  return "in" in condition ? condition.in.includes(text) : text.trim() !== "";
}

function templateReader(
  mapping: Mapping,
  template: EventTemplate,
  projectZone: string,
  path: string,
): Reader<Message | null> {
  const name = templateName(template);
  const readTime = timeReader(template.time, `${path}.time`, projectZone);
  const readUser = idReader(template.userId, `${path}.userId`);
  const readAnonymous = idReader(template.anonymousId, `${path}.anonymousId`);
  const readContext = fieldsReader(template.context, `${path}.context`);
  const readContent = contentReader(template, path);

  return (row, rowId) => {
    if (!template.when.every((condition, index) => holds(condition, row, `${path}.when[${index}]`)))
      return null;
    const userId = readUser(row, rowId);
    const anonymousId = readAnonymous(row, rowId);
    if (!userId && !anonymousId)
      throw new RowProblem("nobody", `${path}.userId`, "the row names neither a user nor an anonymous id");
    const context = readContext(row, rowId);
    return {
      type: template.type,
      messageId: hash("sha1", `${mapping.name}\0${name}\0${rowId}`, "hex").slice(0, 32),
      ...(userId && { userId }),
      ...(anonymousId && { anonymousId }),
      timestamp: readTime(row),
      ...readContent(row, rowId),
      ...(context && { context }),
    };
  };
}

type Content = Pick<Message, "event" | "properties" | "traits" | "groupId" | "previousId">;

/** Reads what the messages of one type have and others do not. */
function contentReader(template: EventTemplate, path: string): Reader<Content> {
  if (template.type === "alias") {
    const readPrevious = requiredReader(template.previousId, `${path}.previousId`, "who it was before");
    return (row, rowId) => ({ previousId: readPrevious(row, rowId) });
  }
  if (template.type === "track") {
    const readEvent = eventReader(template.event, `${path}.event`);
    const readProperties = fieldsReader(template.properties, `${path}.properties`);
    return (row, rowId) => ({ event: readEvent(row, rowId), properties: readProperties(row, rowId) ?? {} });
  }
  const readTraits = fieldsReader(template.traits, `${path}.traits`);
  if (template.type === "identify") return (row, rowId) => ({ traits: readTraits(row, rowId) ?? {} });
  const readGroup = requiredReader(template.groupId, `${path}.groupId`, "the group");
  return (row, rowId) => ({ groupId: readGroup(row, rowId), traits: readTraits(row, rowId) ?? {} });
}

function eventReader(
  event: Extract<EventTemplate, { type: "track" }>["event"],
  path: string,
): Reader<string> {
  if (typeof event === "string") return () => event;
  const read = requiredReader({ column: event.column }, path, "the event");
  return (row, rowId) => {
    const name = read(row, rowId);
    return event.rename[name] ?? name;
  };
}

function requiredReader(source: ValueSource, path: string, what: string): Reader<string> {
  const read = idReader(source, path);
  return (row, rowId) => {
    const text = read(row, rowId);
    if (text === "") throw new RowProblem("value-missing", path, `the row does not name ${what}`);
    return text;
  };
}

/**
 * Makes the function from a row to its messages: none where no template applies, and either all or a problem.
 *
 * @param projectZone IANA name
 * @throws RowProblem (the function made)
 */
export function rowToMessages(mapping: Mapping, projectZone: string): Reader<Message[]> {
  const templates = mapping.rows.map((template, index) =>
    templateReader(mapping, template, projectZone, `rows[${index}]`),
  );
  return (row, rowId) => templates.map((read) => read(row, rowId)).filter((message) => message !== null);
}
