import type { AllFields, EventTemplate, Mapping, ValueSource } from "./mapping-schema";

/** A column that a mapping reads, and the place in the mapping that names it. */
export interface ColumnUse {
  path: string;
  column: string;
}

function ofValues(path: string, values: Record<string, ValueSource | AllFields | undefined>): ColumnUse[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value && "column" in value ? [{ path: `${path}.${name}`, column: value.column }] : [],
  );
}

function ofContent(path: string, template: EventTemplate): ColumnUse[] {
  if (template.type === "alias") return ofValues(path, { previousId: template.previousId });
  if (template.type === "track") {
    const { event, properties } = template;
    return [
      ...(typeof event === "string" ? [] : [{ path: `${path}.event`, column: event.column }]),
      ...ofValues(`${path}.properties`, properties),
    ];
  }
  const group = template.type === "group" ? ofValues(path, { groupId: template.groupId }) : [];
  return [...ofValues(`${path}.traits`, template.traits), ...group];
}

function ofTemplate(path: string, template: EventTemplate): ColumnUse[] {
  const { time, when, userId, anonymousId, context } = template;
  const times = "column" in time ? [time.column].flat() : [];
  const made = ofContent(path, template);
  return [
    ...made,
    ...ofValues(path, { userId, anonymousId }),
    ...ofValues(`${path}.context`, context),
    ...times.map((column) => ({ path: `${path}.time.column`, column })),
    ...when.map(({ column }, index) => ({ path: `${path}.when[${index}].column`, column })),
  ];
}

/** Every column that a mapping reads of a row; some come from its lookups. */
export function columnsUsed({ rows, messageId = [], lookups }: Mapping): ColumnUse[] {
  return [
    ...messageId.map((column, index) => ({ path: `messageId[${index}]`, column })),
    ...lookups.map(({ key }, index) => ({ path: `lookups[${index}].key`, column: key })),
    ...rows.flatMap((template, index) => ofTemplate(`rows[${index}]`, template)),
  ];
}
