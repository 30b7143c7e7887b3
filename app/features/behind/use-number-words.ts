import { useText } from "~/i18n/use-text";
import type { NumberPlace } from "./number-place";

/** Which number of an analysis is meant, in words: "Funnel: step 2, stopped there, last 30 days". */
export function useNumberWords(): (place: NumberPlace) => string {
  const text = useText("numbers");
  return ({ analysis, parts }) => {
    const words = parts.map(({ word, value }) => text(word, { value })).join(text("between"));
    const of = analysis === null ? "" : text(analysis);
    return words === "" ? of : text("place", { analysis: of, parts: words });
  };
}
