import { catalogue, METRIC_KEYS } from "#queries/metrics/catalogue";
import type { NumberPlace } from "~/features/behind/number-place";
import { texts } from "~/i18n/en/texts";
import { numbers as chinese } from "~/i18n/zh/numbers";
import type { Language } from "~/i18n/languages";
import type { TextKey } from "~/i18n/use-text";

/** Parameters that say which number of an analysis is meant, and of which days, in the order they are said. */
export const PLACE_PARAMETERS = [
  "survey",
  "of",
  "name",
  "metric",
  "who",
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

const WORDS = { en: texts.numbers, zh: chinese };

const isWord = (key: string): key is TextKey<"numbers"> => Object.hasOwn(texts.numbers, key);

/** What an address says of the number it names; a metric by its label. */
export function numberPlace(analysis: string, search: URLSearchParams, language: Language): NumberPlace {
  const parts = PLACE_PARAMETERS.flatMap((word) => {
    const value = search.get(word);
    if (value === null) return [];
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
  return { analysis: isWord(analysis) ? analysis : null, parts };
}
