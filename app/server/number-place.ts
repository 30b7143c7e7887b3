import { filterSchema } from "#queries/filters/filter";
import { catalogue, METRIC_KEYS } from "#queries/metrics/catalogue";
import { fromJson } from "#queries/search-problem";
import type { NumberPlace } from "~/features/behind/number-place";
import { domainValue } from "~/features/analysis/domain-value";
import { plainNumber } from "~/format/plain-number";
import { texts } from "~/i18n/en/texts";
import { texts as chinese } from "~/i18n/zh/texts";
import type { Language } from "~/i18n/languages";
import type { TextKey } from "~/i18n/use-text";
import { subjectWordIn } from "./subject-words";

/** Parameters that say which number of an analysis is meant, and of which days, in the order they are said. */
export const PLACE_PARAMETERS = [
  "survey",
  "of",
  "name",
  "metric",
  "who",
  "number",
  "side",
  "step",
  "outcome",
  "subject",
  "standing",
  "score",
  "recency",
  "frequency",
  "segment_before",
  "segment",
  "tier",
  "category",
  "reward",
  "kind",
  "touch",
  "way",
  "group",
  "about",
  "age",
  "channel",
  "campaign",
  "days",
  "weekday",
  "hour",
  "top",
  "at_least",
  "stage",
  "did",
  "stage_before",
  "stage_after",
  "milestone",
  "cohort",
  "column",
  "sign",
  "inviter",
  "below",
  "generation",
  "line",
  "day",
  "value",
  "last",
  "from",
  "to",
] as const satisfies readonly TextKey<"numbers">[];

/** Of these each value is a word of its own. */
const IN_WORDS: readonly string[] = [
  "sign",
  "survey",
  "of",
  "who",
  "number",
  "side",
  "outcome",
  "standing",
  "touch",
  "way",
  "reward",
  "did",
  "milestone",
  "group",
  "segment",
  "tier",
];

/** Of these each value is a stage. */
const OF_STAGES: readonly string[] = ["stage", "stage_before", "stage_after"];

const WORDS = { en: texts.numbers, zh: chinese.numbers };
const VALUES = { en: texts.values, zh: chinese.values };

const isWord = (key: string): key is TextKey<"numbers"> => Object.hasOwn(texts.numbers, key);

/** How the words of a subject's values begin, where these have words. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  "member.stage": "stage-",
  "member.social_tier": "tier-",
  "member.rfm": "",
  "member.spending_tier": "",
};

/** A subject's value as it is said; "" is what is not known. */
function valueWord(subject: string, value: string, language: Language): string {
  if (value === "") return WORDS[language]["interest-none"];
  const prefix = VALUE_WORDS[subject];
  const key = `${prefix ?? ""}${value}`;
  const known = domainValue(subject, value);
  if (known !== undefined) return VALUES[language][known];
  return prefix !== undefined && isWord(key) ? WORDS[language][key] : value;
}

const UNITS: Readonly<Record<string, string>> = { d: "day", m: "month" };

/** How long a period is that ends today: "90 days" of "90d". */
function lengthWords(length: string, language: Language): string {
  const [, count, letter = ""] = /^(\d+)([a-z])$/.exec(length) ?? [];
  const unit = UNITS[letter];
  if (count === undefined || unit === undefined) return length;
  return plainNumber(Number(count), language, { style: "unit", unit, unitDisplay: "long" });
}

/** Of which subject the values of a parameter are, where they are of one. */
function subjectOf(word: string, search: URLSearchParams): string {
  if (word === "name" && search.get("of") === "type") return "property.activity_type";
  if (word === "about") return `property.${search.get("group") ?? ""}`;
  return word === "category" ? "member.interest" : word === "channel" ? "join.channel" : "";
}

/** A segment that is a filter: by its values where it is among some, "" where it takes more to say. @returns null for no filter */
function filteredSegment(segment: string | null, language: Language): string | null {
  const { data: filter } = filterSchema.safeParse(fromJson(segment));
  if (filter === undefined) return null;
  if (!("subject" in filter) || filter.is !== "among") return "";
  return filter.values.map((value) => valueWord(filter.subject, String(value), language)).join(", ");
}

/** What an address says of the number it names; a metric by its label. */
export function numberPlace(analysis: string, search: URLSearchParams, language: Language): NumberPlace {
  const filtered = filteredSegment(search.get("segment"), language);
  const about = search.get("breakdown") ?? search.get("subject") ?? "";
  const own = PLACE_PARAMETERS.flatMap((word) => {
    const value = search.get(word);
    if (value === null || (word === "segment" && filtered !== null)) return [];
    if (word === "value" || value === "") return { word, value: valueWord(about, value, language) };
    if (word === "last") return { word, value: lengthWords(value, language) };
    const subject = subjectOf(word, search);
    if (subject !== "") return { word, value: valueWord(subject, value, language) };
    if (word === "subject") return { word, value: subjectWordIn(value, language) };
    if (IN_WORDS.includes(word) && isWord(value)) return { word: value, value };
    const stage = `stage-${value}`;
    if (OF_STAGES.includes(word) && isWord(stage)) return [{ word, value: WORDS[language][stage] }];
    const clear = `interest-${value}`;
    if (word === "kind" && isWord(clear)) return [{ word: clear, value }];
    const tier = `tier-${value}`;
    if (word === "tier" && isWord(tier)) return [{ word, value: WORDS[language][tier] }];
    const metric = METRIC_KEYS.find((key) => word === "metric" && key === value);
    return { word, value: metric === undefined ? value : catalogue[metric].label[language] };
  });
  const parts: NumberPlace["parts"] = filtered ? [{ word: "segment", value: filtered }, ...own] : own;
  return { analysis: isWord(analysis) ? analysis : null, parts };
}
