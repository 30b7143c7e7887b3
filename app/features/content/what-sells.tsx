import type { ContentEffect } from "#queries/content/content-effect";
import { useValueWord } from "~/features/analysis/use-value-word";
import type { BoardData } from "~/features/metrics/board-data";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

const MOST = 8;
/** Of fewer viewers a sale or two decide. */
const FEWEST_VIEWERS = 30;

/** The topics or formats with the most touched sales for each 1,000 viewers, as bars with their numbers. */
export function WhatSells({ effect, data }: { effect: ContentEffect; data: BoardData }) {
  const text = useText("content");
  const valueWord = useValueWord(`property.${effect.by}`);
  const { language, project } = data;
  const sold = effect.rows
    .filter(({ key, viewers, perMille }) => key !== "" && viewers >= FEWEST_VIEWERS && Number(perMille) > 0)
    .toSorted((one, other) => Number(other.perMille) - Number(one.perMille))
    .slice(0, MOST);
  const highest = Number(sold[0]?.perMille ?? 0);
  return (
    <section aria-label={text(effect.by)} className="min-w-0">
      <h3 className="text-xs font-medium text-ink-faint">{text(effect.by)}</h3>
      {sold.length === 0 ? (
        <p className="mt-2 text-xs text-ink-soft">{text("sellsNothing", { count: FEWEST_VIEWERS })}</p>
      ) : (
        <ul className="mt-2 space-y-2">
          {sold.map(({ key, perMille, viewers }) => (
            <li key={key} className="text-xs">
              <p className="flex justify-between gap-3">
                <span className="min-w-0 truncate font-medium">{valueWord(key)}</span>
                <span className="shrink-0 tabular-nums">
                  {figure(perMille, "money", { language, currency: project.currency }).text}{" "}
                  <span className="text-ink-faint">
                    {text("ofViewers", { count: plainNumber(viewers, language) })}
                  </span>
                </span>
              </p>
              <div aria-hidden="true" className="mt-1 h-1.5 rounded bg-sunken">
                <div
                  className="h-full rounded bg-accent"
                  style={{ width: `${(Number(perMille) / highest) * 100}%` }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
