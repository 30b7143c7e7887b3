import type { z } from "zod";
import type { Frame } from "./frame";
import type { Reader } from "./scope";
import { fromJson, type Problem, problemsOf } from "./search-problem";
import type { Table } from "./table";

/** Search parameters of one purpose, and how they are read from an address. */
interface Asked<Params extends object> {
  schema: z.ZodType<Params>;
  parameters: readonly string[];
  /** Those of them that are texts, whatever they look like; all others are JSON, where they read as JSON. */
  texts: readonly string[];
}

/** The same, for who only describes them. */
type AskedSchema = Pick<Asked<object>, "schema" | "parameters">;

interface Definition<Params extends object, Result extends object, Place extends object> {
  /** Its place in addresses: `/p/<project>/<name>`, `/api/v1/analyses/<name>`. */
  name: string;
  /** Its own search parameters. */
  params: Asked<Params>;
  read: (reader: Reader, frame: Frame, params: Params) => Promise<Result>;
  table: (result: Result) => Table;
  /** The members behind a number: which number a place is, and who was counted there, by person id. */
  members?: {
    place: Asked<Place>;
    read: (reader: Reader, frame: Frame, params: Params, place: Place) => Promise<string[]>;
  };
}

/** What an analysis answers: its result as data, and as a table. */
interface Answer<Result extends object> {
  result: Result;
  table: () => Table;
}

type Parsed<Params> = { ok: true; params: Params } | { ok: false; problems: Problem[] };
type Askable<Answered> = { ok: true; answer: () => Promise<Answered> } | { ok: false; problems: Problem[] };

/** An analysis that pages and the API ask in the same words: those of an address. */
export interface Analysis<Params extends object = object, Result extends object = object> {
  readonly name: string;
  /** the names of its own search parameters */
  readonly parameters: readonly string[];
  /** how its own search parameters are read, and those that name a number whose members are asked for */
  readonly asked: { params: Readonly<AskedSchema>; place: Readonly<AskedSchema> | null };
  parse(search: URLSearchParams): Parsed<Params>;
  ask(reader: Reader, frame: Frame, search: URLSearchParams): Askable<Answer<Result>>;
  /** Who was counted at the place that an address names, by person id; null where numbers have no members. */
  readonly askMembers: ((reader: Reader, frame: Frame, search: URLSearchParams) => Askable<string[]>) | null;
}

function parseAs<Params extends object>(asked: Asked<Params>, search: URLSearchParams): Parsed<Params> {
  const given: Record<string, unknown> = {};
  for (const parameter of asked.parameters) {
    const text = search.get(parameter);
    if (text === null || (text === "" && !asked.texts.includes(parameter))) continue;
    given[parameter] = asked.texts.includes(parameter) ? text : fromJson(text);
  }
  const parsed = asked.schema.safeParse(given);
  return parsed.success
    ? { ok: true, params: parsed.data }
    : { ok: false, problems: problemsOf(parsed.error) };
}

/** Makes an analysis from its parameters, how it is read, and how its result is a table. */
export function defineAnalysis<Params extends object, Result extends object, Place extends object = object>(
  definition: Definition<Params, Result, Place>,
): Analysis<Params, Result> {
  const { name, params: asked, read, table, members } = definition;
  return {
    name,
    parameters: asked.parameters,
    asked: { params: asked, place: members?.place ?? null },
    parse: (search) => parseAs(asked, search),
    ask: (reader, frame, search) => {
      const parsed = parseAs(asked, search);
      if (!parsed.ok) return parsed;
      const answer = async () => {
        const result = await read(reader, frame, parsed.params);
        return { result, table: () => table(result) };
      };
      return { ok: true, answer };
    },
    askMembers:
      members === undefined
        ? null
        : (reader, frame, search) => {
            const parsed = parseAs(asked, search);
            const place = parseAs(members.place, search);
            if (!parsed.ok || !place.ok)
              return parsed.ok ? { ok: false, problems: place.ok ? [] : place.problems } : parsed;
            return { ok: true, answer: () => members.read(reader, frame, parsed.params, place.params) };
          },
  };
}
