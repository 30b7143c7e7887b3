import { type Fragment, join, plain } from "#queries/fragment";
import { ANY_ACTIVE, type Condition, type Filter, type Selection } from "./filter";
import { parseSubject } from "./subject";
import { eventText, memberTexts, numberOf } from "./subject-sql";

const HOLDS = plain("1");
const NEVER = plain("0");

/**
 * Whether a filter holds for an event: SQL over the columns of the source happenings.
 *
 * @param name begins the names of its placeholders; every filter of a statement needs one of its own
 */
export function filterSql(filter: Filter | undefined, name: string): Fragment {
  if (filter === undefined) return HOLDS;
  if ("all" in filter) return joined(filter.all, name, " AND ", HOLDS);
  if ("any" in filter) return joined(filter.any, name, " OR ", NEVER);
  if ("not" in filter) return join([filterSql(filter.not, `${name}n`)], ([sql = ""]) => `NOT ${sql}`);
  return conditionSql(filter, name);
}

/** Whether an event is one of a selection's. */
export function selectionSql(selection: Selection, name: string): Fragment {
  const alternatives = selection.map(({ event, filter }, place) => {
    const own = `${name}_${place}`;
    const named: Fragment =
      event === ANY_ACTIVE
        ? plain("event NOT IN {inactive:Array(String)}")
        : { sql: `event = {${own}e:String}`, params: { [`${own}e`]: event }, reads: [] };
    if (filter === undefined) return named;
    return join([named, filterSql(filter, own)], (parts) => `(${parts.join(" AND ")})`);
  });
  return join(alternatives, (parts) => `(${parts.join(" OR ")})`);
}

function joined(filters: readonly Filter[], name: string, word: string, ofNone: Fragment): Fragment {
  if (filters.length === 0) return ofNone;
  return join(
    filters.map((part, place) => filterSql(part, `${name}_${place}`)),
    (parts) => `(${parts.join(word)})`,
  );
}

/** What is not so is what is so, turned round: then what is not known falls on the right side by itself. */
const OPPOSITE = { "not among": "among", "not containing": "containing", unknown: "known" } as const;

function conditionSql(condition: Condition, name: string): Fragment {
  const subject = parseSubject(condition.subject);
  if (subject === null) throw new Error(`${condition.subject} is not a subject`);
  const { is } = condition;
  if (is === "not among" || is === "not containing" || is === "unknown") {
    return join([conditionSql({ ...condition, is: OPPOSITE[is] }, name)], ([sql = ""]) => `NOT ${sql}`);
  }
  if (subject.of === "event") {
    return join(
      [eventText(subject, `${name}s`), textHolds({ ...condition, is }, name)],
      ([text = "", test = ""]) => `(${test.replaceAll(TEXT, text)})`,
    );
  }
  // A member without the trait has no row, so what holds for "" is looked for among those it does not hold for.
  const holdsForUnknown = is === "among" && condition.values.some((value) => value === "");
  return join(
    [memberTexts(subject, `${name}s`), textHolds({ ...condition, is }, name)],
    ([members = "", test = ""]) => {
      const holds = test.replaceAll(TEXT, "value");
      return holdsForUnknown
        ? `person NOT IN (SELECT person FROM (${members}) WHERE NOT (${holds}))`
        : `person IN (SELECT person FROM (${members}) WHERE ${holds})`;
    },
  );
}

/** Stands for the text that is looked at; no SQL of ours has this character. */
const TEXT = "\u0001";
type Positive = Exclude<Condition["is"], keyof typeof OPPOSITE>;
const COMPARISONS = { above: ">", from: ">=", below: "<", "up to": "<=" } as const;

function textHolds({ is, values }: { is: Positive; values: Condition["values"] }, name: string): Fragment {
  const placeholder = `${name}v`;
  switch (is) {
    case "known":
      return plain(`${TEXT} != ''`);
    case "among":
      return {
        sql: `${TEXT} IN {${placeholder}:Array(String)}`,
        params: { [placeholder]: values.map(String) },
        reads: [],
      };
    case "containing":
      return {
        sql: `multiSearchAnyCaseInsensitive(${TEXT}, {${placeholder}:Array(String)})`,
        params: { [placeholder]: values.map(String) },
        reads: [],
      };
    default:
      return {
        sql: `ifNull(${numberOf(TEXT)} ${COMPARISONS[is]} {${placeholder}:Float64}, 0)`,
        params: { [placeholder]: values[0] },
        reads: [],
      };
  }
}
