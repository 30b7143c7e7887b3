import { shortDay } from "~/format/short-day";
import type { Language } from "~/i18n/languages";

/** What stands under a chart of days whose axis is as wide as ml-14: every n-th of them, fewer on a phone. */
export function DayTicks(props: { days: readonly string[]; most: number; language: Language }) {
  const every = Math.ceil(props.days.length / props.most);
  return (
    <div className="ml-14 mt-2 flex justify-between tabular-nums">
      {props.days.map((day, at) =>
        at % every === 0 ? (
          <span key={day} className="whitespace-nowrap even:max-sm:hidden">
            {shortDay(day, props.language)}
          </span>
        ) : null,
      )}
    </div>
  );
}
