import type { FunnelStep } from "#queries/funnel/funnel";
import { difference } from "~/format/difference";
import { figure } from "~/format/figure";
import { differenceIntervalWords } from "~/format/interval-words";
import type { NumberStyle } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

/** The same step in the period compared with, and how its share of the first step changed. */
export function StepBefore({ before, style }: { before: FunnelStep["before"]; style: NumberStyle }) {
  const text = useText("funnels");
  if (before === null) return null;
  const { change } = before;
  const moved = difference(change, "share", style);
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-xs tabular-nums text-ink-faint">
      <span>
        {text("before", {
          count: plainNumber(before.reached, style.language),
          share: figure(before.ofFirst, "share", style).text,
        })}
      </span>
      {moved === null ? null : (
        <span className={change?.noise === false ? "font-medium text-ink" : ""}>{moved.signed}</span>
      )}
      {change?.interval ? <span>{differenceIntervalWords(change.interval, "share", style)}</span> : null}
    </p>
  );
}
