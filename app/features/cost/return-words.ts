import type { CostReturn, Payback } from "#queries/acquisition/acquisition-cost";
import { NOTHING } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import type { useText } from "~/i18n/use-text";

type Text = ReturnType<typeof useText<"cost">>;

/** How many times over the cost came back: "1.65×". */
export const returnWords = ({ ratio }: CostReturn, language: Language): string =>
  ratio === null
    ? NOTHING
    : `${plainNumber(ratio, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}×`;

/** After how many days members have paid for themselves, or that they have not yet. */
export function paybackWords({ days, watched }: Payback, cost: string | null, text: Text): string {
  if (days !== null) return days === 0 ? text("sameDay") : text("afterDays", { count: days });
  if (cost === null || Number(cost) === 0 || watched === null) return NOTHING;
  return text("notWithin", { count: watched });
}
