import { hash } from "node:crypto";
import {
  templateName,
  type Condition,
  type EventTemplate,
  type Mapping,
  type ValueSource,
} from "./mapping-schema";
import { idReader, valueReader } from "./read-value";
import type { Row } from "./rows/row";
import { RowProblem } from "./rows/row-problem";
import { textOf } from "./rows/text-of";
import { timeReader } from "./time/read-time";

/** A message in the shape of Segment's batch. */
export interface Message {
  type: "track" | "identify";
  messageId: string;
  userId?: string;
  anonymousId?: string;
  event?: string;
  timestamp: string;
  properties?: Fields;
  traits?: Fields;
  context?: Fields;
}
interface Fields {
  [name: string]: unknown;
}

type Reader<T> = (row: Row, rowId: string) => T;

function fieldsReader(sources: Record<string, ValueSource>, path: string): Reader<Fields | null> {
  const readers = Object.entries(sources).map(([name, source]) => ({
    parents: name.split(".").slice(0, -1),
    name: name.split(".").at(-1) ?? name,
    read: valueReader(source, `${path}.${name}`),
  }));
  return (row, rowId) => {
    const fields: Fields = {};
    for (const { parents, name, read } of readers) {
      const value = read(row, rowId);
      if (value === undefined) continue;
      let holder = fields;
      for (const parent of parents) holder = holder[parent] = { ...(holder[parent] ?? {}) };
      holder[name] = value;
    }
    return Object.keys(fields).length > 0 ? fields : null;
  };
}

function holds(condition: Condition, row: Row, path: string): boolean {
  const text = textOf(row.read(condition.column), path);
  if ("equals" in condition) return text === condition.equals;
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

function contentReader(
  template: EventTemplate,
  path: string,
): Reader<Pick<Message, "event" | "properties" | "traits">> {
  if (template.type === "identify") {
    const readTraits = fieldsReader(template.traits, `${path}.traits`);
    return (row, rowId) => ({ traits: readTraits(row, rowId) ?? {} });
  }
  const source = typeof template.event === "string" ? { constant: template.event } : template.event;
  const readEvent = idReader(source, `${path}.event`);
  const readProperties = fieldsReader(template.properties, `${path}.properties`);
  return (row, rowId) => {
    const event = readEvent(row, rowId);
    if (!event) throw new RowProblem("event-missing", `${path}.event`, "the row does not name the event");
    return { event, properties: readProperties(row, rowId) ?? {} };
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
