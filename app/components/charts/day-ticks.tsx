import { shortDay } from "~/format/short-day";
import type { Language } from "~/i18n/languages";
import { Ticks } from "./ticks";

/** What stands under columns of days whose axis is as wide as ml-14: every n-th of them, fewer on a phone. */
export function DayTicks(props: { days: readonly string[]; most: number; language: Language }) {
  const { days, most, language } = props;
  return (
    <div className="ml-14">
      <Ticks
        ticks={days.map((day) => shortDay(day, language))}
        most={most}
        left={(at) => (at + 0.5) / days.length}
      />
    </div>
  );
}
