import type { Filter, Operator } from "#queries/filters/filter";
import type { Condition } from "../flags/condition";
import type { Json } from "../flags/json";
import type { Targeting } from "../flags/targeting";

/** Whom a targeting means, as far as events can tell: the rest of it, which they cannot, in its own words. */
interface AudienceFilter {
  filter: Filter | undefined;
  untold: string[];
}

type Value = string | number | boolean;
const isValue = (value: Json): value is Value =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/**
 * A targeting as a filter of members: attributes are taken for the traits of the same names, groups for the cohorts that they
 * follow. What is joined by "and" is translated part by part; a part that events know nothing of means everybody, so that the
 * audience is rather too large.
 *
 * @param cohortOf the cohort that a saved group follows, null for one that is a list
 */
export function audienceFilter(
  { condition, groups }: Targeting,
  cohortOf: (group: string) => number | null,
): AudienceFilter {
  const parts = [
    ...conjuncts(condition).map((part) => ({ said: JSON.stringify(part), filter: ofCondition(part) })),
    ...groups.map(({ match, groups: keys }) => ({
      said: `${match} of ${keys.join(", ")}`,
      filter: ofGroups(match, keys.map(cohortOf)),
    })),
  ];
  const told = parts.flatMap(({ filter }) => filter ?? []);
  return {
    filter: told.length === 0 ? undefined : { all: told },
    untold: parts.flatMap(({ said, filter }) => (filter === null ? said : [])),
  };
}

const conjuncts = (condition: Condition): Condition[] =>
  Object.entries(condition).flatMap(([key, value]) =>
    key === "$and" && Array.isArray(value)
      ? value.flatMap((part) => (isObject(part) ? conjuncts(part) : []))
      : [{ [key]: value }],
  );

const isObject = (value: Json): value is Condition =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function ofGroups(match: "any" | "all" | "none", cohorts: readonly (number | null)[]): Filter | null {
  const isIn = every(
    cohorts.map((cohort): Filter | null =>
      cohort === null ? null : { subject: `cohort.${cohort}`, is: "known", values: [] },
    ),
  );
  if (isIn === null) return null;
  if (match === "all") return { all: isIn };
  return match === "any" ? { any: isIn } : { not: { any: isIn } };
}

/** The whole of a list, or null if a part of it is. */
const every = <T>(parts: readonly (T | null)[]): T[] | null => {
  const there = parts.filter((part) => part !== null);
  return there.length === parts.length ? there : null;
};

/** A condition, null if a part of it cannot be told. */
function ofCondition(condition: Condition): Filter | null {
  const parts = every(Object.entries(condition).map(([key, value]) => ofEntry(key, value)));
  return parts === null ? null : { all: parts };
}

function ofEntry(key: string, value: Json): Filter | null {
  if (key === "$not") return negated(isObject(value) ? ofCondition(value) : null);
  if (key === "$and" || key === "$or" || key === "$nor") {
    const parts = Array.isArray(value)
      ? every(value.map((part) => (isObject(part) ? ofCondition(part) : null)))
      : null;
    if (parts === null) return null;
    if (key === "$and") return { all: parts };
    return key === "$or" ? { any: parts } : { not: { any: parts } };
  }
  if (key.startsWith("$")) return null;
  return ofAttribute(`trait.${key}`, isObject(value) ? value : { $eq: value });
}

const negated = (filter: Filter | null): Filter | null => (filter === null ? null : { not: filter });

const COMPARISONS: Record<string, Operator> = { $gt: "above", $gte: "from", $lt: "below", $lte: "up to" };
const LISTS: Record<string, Operator> = { $in: "among", $nin: "not among" };
const VALUES: Record<string, Operator> = { $eq: "among", $ne: "not among" };

/** The id of a member is in no trait. */
const UNKNOWN_TRAITS = new Set(["trait.id", "trait.deviceId"]);

function ofAttribute(subject: string, operators: Condition): Filter | null {
  if (UNKNOWN_TRAITS.has(subject)) return null;
  const parts = every(
    Object.entries(operators).map(([operator, value]): Filter | null => {
      const [compared, listed, equal] = [COMPARISONS[operator], LISTS[operator], VALUES[operator]];
      if (compared && typeof value === "number") return { subject, is: compared, values: [value] };
      if (listed && Array.isArray(value) && value.length > 0 && value.every(isValue)) {
        return { subject, is: listed, values: value };
      }
      if (equal && isValue(value)) return { subject, is: equal, values: [value] };
      if (operator === "$exists") return { subject, is: value === true ? "known" : "unknown", values: [] };
      if (operator === "$not" && isObject(value)) return negated(ofAttribute(subject, value));
      return null;
    }),
  );
  return parts === null ? null : { all: parts };
}
