import type { Condition, Filter, Selection } from "#queries/filters/filter";
import { useText } from "~/i18n/use-text";
import { cohortOf } from "./cohort-name";
import { OPERATOR_WORDS } from "./operator-words";
import { useEventWord } from "./use-event-word";
import { useSubjectWord } from "./use-subject-word";
import { useValueWords } from "./use-value-word";

/** A filter in words, as deep as it goes: "Channel is wechat and (Amount is more than 100 or Score is known)". */
export function useFilterWords(): (filter: Filter) => string {
  const text = useText("analysis");
  const subjectWord = useSubjectWord();
  const valueWords = useValueWords();

  const conditionWords = ({ subject, is, values }: Condition): string => {
    const word = subjectWord(subject);
    if (cohortOf(subject) !== null && (is === "known" || is === "unknown")) {
      return text(is === "known" ? "inside" : "outside", { cohort: word });
    }
    const of = values.map((value) => valueWords(subject, String(value)));
    return [word, text(OPERATOR_WORDS[is].key), of.join(text("orValue"))].join(" ").trimEnd();
  };
  const partWords = (filter: Filter): string => {
    const words = filterWords(filter);
    return "all" in filter || "any" in filter ? `(${words})` : words;
  };
  const filterWords = (filter: Filter): string => {
    if ("subject" in filter) return conditionWords(filter);
    if ("not" in filter) return text("notSo", { filter: partWords(filter.not) });
    if ("all" in filter) return filter.all.map(partWords).join(text("and")) || text("always");
    return filter.any.map(partWords).join(text("orElse")) || text("never");
  };
  return filterWords;
}

/** Events in words, with the conditions on each: "Order Completed (Amount is more than 100) or Checked In". */
export function useSelectionWords(): (selection: Selection) => string {
  const text = useText("analysis");
  const eventWord = useEventWord();
  const filterWords = useFilterWords();
  return (selection) =>
    selection
      .map(
        ({ event, filter }) => eventWord(event) + (filter === undefined ? "" : ` (${filterWords(filter)})`),
      )
      .join(text("orElse"));
}
