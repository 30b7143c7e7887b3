import { flagDefinition } from "#experiments/flags/flag-definition";
import type { Json } from "#experiments/flags/json";
import { jsonText, useFlagWords } from "./use-flag-words";

/** One side of a difference in words: a whole rule as it reads, a share in percent, names between commas, all else as JSON. */
export function useSideWords(): (path: string, value: Json) => string {
  const words = useFlagWords();
  return (path, value) => {
    const [first, id, part] = path.split(".");
    if (first === "rules" && id !== undefined && part === undefined) {
      const [rule] = flagDefinition.safeParse({ defaultValue: null, rules: [value] }).data?.rules ?? [];
      if (rule !== undefined) return words.rule(rule);
    }
    if (part === "coverage" && typeof value === "number") return words.share(value);
    const isNames = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string");
    return isNames ? value.join(", ") : jsonText(value);
  };
}
