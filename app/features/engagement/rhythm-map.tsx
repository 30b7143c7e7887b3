import { Link, useLocation } from "@remix-run/react";
import type { Rhythm, RhythmCell } from "#queries/engagement/rhythm-analysis";
import { behindAddress } from "~/features/behind/behind-address";
import type { BoardData } from "~/features/metrics/board-data";
import { compactNumber } from "~/format/compact-number";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { weekdayWord } from "~/format/weekday-word";

/** The strongest shade of a cell, so that its figure stays legible. */
const STRONGEST = 0.55;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Weekdays by row, hours by column: what is done in an average hour, the deeper the more. */
export function RhythmMap({ rhythm: { cells }, data }: { rhythm: Rhythm; data: BoardData }) {
  const text = useText("engagement");
  const { language } = data;
  const weekdays = [...new Set(cells.map(({ weekday }) => weekday))];
  const highest = Math.max(0, ...cells.map(({ rate }) => rate ?? 0));
  if (highest === 0) return <p className="mt-3 text-ink-soft">{text("noActivity")}</p>;
  return (
    <div
      role="group"
      aria-label={text("rhythm")}
      tabIndex={0}
      className="mt-3 overflow-auto rounded-md border border-line"
    >
      <table className="w-full text-2xs tabular-nums">
        <caption className="sr-only">{text("rhythmIntro")}</caption>
        <thead className="bg-sunken text-ink-soft">
          <tr>
            <th scope="col" className="px-2 py-1.5 text-left font-medium">
              {text("weekday")}
            </th>
            {HOURS.map((hour) => (
              <th key={hour} scope="col" className="px-1 py-1.5 text-center font-medium">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row" className="whitespace-nowrap px-2 py-1 text-left font-medium">
                {weekdayWord(weekday, language)}
              </th>
              {HOURS.map((hour) => (
                <td key={hour} className="p-px">
                  <Cell
                    cell={cells.find((cell) => cell.weekday === weekday && cell.hour === hour)}
                    highest={highest}
                    data={data}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A number leads to its members; an hour that has not passed yet is empty. */
function Cell(props: { cell: RhythmCell | undefined; highest: number; data: BoardData }) {
  const text = useText("engagement");
  const { search } = useLocation();
  const { cell, highest, data } = props;
  const { language, project, page } = data;
  if (cell === undefined || cell.rate === null) return null;
  const { weekday, hour, events, members, rate } = cell;
  const number = (value: number) => plainNumber(value, language, { maximumFractionDigits: 1 });
  const shown = rate < 10 ? number(rate) : compactNumber(Math.round(rate), language);
  const words = text("cellWords", {
    ...{ weekday: weekdayWord(weekday, language), hour },
    ...{ rate: shown, events: number(events), members: number(members) },
  });
  const shape = "block min-w-7 rounded-sm px-1 py-1 text-center text-ink";
  const style = { backgroundColor: `rgb(var(--accent) / ${((rate / highest) * STRONGEST).toFixed(3)})` };
  return events === 0 ? (
    <span className={`${shape} text-ink-faint`} title={words}>
      0
    </span>
  ) : (
    <Link
      to={behindAddress(project.key, "rhythm", page, search, {
        weekday: String(weekday),
        hour: String(hour),
      })}
      title={words}
      aria-label={words}
      className={`${shape} hover:ring-1 hover:ring-accent`}
      style={style}
    >
      {shown}
    </Link>
  );
}
