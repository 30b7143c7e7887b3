import type { Metric } from "#queries/metrics/metric";
import type { Reading } from "#queries/readings/reading";
import { Hint } from "~/components/ui/hint";
import { type Difference, difference } from "~/format/difference";
import { figureWords } from "~/format/figure";
import { differenceIntervalWords } from "~/format/interval-words";
import type { NumberStyle } from "~/format/number-style";
import { type Text, useText } from "~/i18n/use-text";
import { type ChangeNoise, changeNoise } from "./change-noise";
import { isBetter } from "./is-better";

/** What says how real a change is: its interval, or the rule that stands in for one. */
function grounds(
  { change }: Reading,
  judged: ChangeNoise | null,
  unit: Metric["unit"],
  style: NumberStyle,
  text: Text<"overview">,
): string {
  if (change?.interval) {
    return text("changeInterval", { interval: differenceIntervalWords(change.interval, unit, style) });
  }
  if (judged?.basis === "running") return text("runningFall");
  if (judged?.basis === "count") return text(judged.noise ? "countNoise" : "countSignal");
  if (judged?.basis === "spread") return text(judged.noise ? "spreadNoise" : "spreadSignal");
  return text("noInterval");
}

const TONES = {
  better: "bg-good-soft text-good",
  worse: "bg-bad-soft text-bad",
  noise: "bg-sunken text-ink-soft",
  running: "bg-sunken text-ink-soft",
  unchanged: "bg-sunken text-ink-soft",
  unjudged: "bg-sunken text-ink-soft",
};

function verdict(moved: Difference, judged: ChangeNoise | null, better: boolean): keyof typeof TONES {
  if (moved.direction === "flat") return "unchanged";
  if (judged === null) return "unjudged";
  if (judged.noise) return judged.basis === "running" ? "running" : "noise";
  return better ? "better" : "worse";
}

/** How a metric changed: by how much, whether that is good, bad or noise, and on hover or focus what says so. */
export function MetricChange({
  reading,
  metric,
  style,
}: {
  reading: Reading;
  metric: Metric;
  style: NumberStyle;
}) {
  const text = useText("overview");
  const { change } = reading;
  const moved = difference(change, metric.unit, style);
  if (change === null || moved === null) {
    return <span className="text-xs leading-6 text-ink-faint">{text("noComparison")}</span>;
  }
  const judged = changeNoise(reading, metric.unit);
  const word = verdict(moved, judged, isBetter(change, metric.better));
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Hint
        text={grounds(reading, judged, metric.unit, style, text)}
        className={`h-6 px-1.5 text-xs font-medium tabular-nums ${TONES[word]}`}
      >
        {moved.signed} {text(word)}
      </Hint>
      <span className="text-xs tabular-nums leading-6 text-ink-faint">
        {text("previously", { value: figureWords(change.previous, metric.unit, style) })}
      </span>
    </div>
  );
}
