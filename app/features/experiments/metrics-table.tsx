import { ForestBar } from "~/components/charts/forest-bar";
import { Badge } from "~/components/ui/badge";
import { DataTable } from "~/components/ui/data-table";
import { plainNumber } from "~/format/plain-number";
import { type TextKey, useText } from "~/i18n/use-text";
import type { ShownEffect, ShownMetric, ShownScorecard, ReadingPlace } from "./scorecard-data";
import { chanceWords, isBoundless, liftWords, valueWords } from "./value-words";

interface Row {
  metric: ShownMetric;
  effect: ShownEffect;
}

const POINT_WORDS = { better: "better", worse: "worse", either: "cannotTell" } as const;
const POINT_TONES = { better: "good", worse: "bad", either: "quiet" } as const;
const STATE_WORDS = { safe: "safe", harmed: "harmed", unclear: "cannotTell" } as const;
const STATE_TONES = { safe: "good", harmed: "bad", unclear: "quiet" } as const;

/** Metrics of one kind: a row for each treatment, with its effect drawn on the axis that all rows share. */
export function MetricsTable(props: {
  title: string;
  metrics: readonly ShownMetric[];
  data: ReadingPlace;
  card: ShownScorecard;
  /** half of the axis' length */
  reach: number;
}) {
  const text = useText("scorecard");
  const { title, metrics, data, card, reach } = props;
  const style = { language: data.language, currency: data.project.currency };
  const several = card.arms.length > 2;
  const nameOf = (key: string) => card.arms.find(({ variation }) => variation === key)?.name || key;
  const rows = metrics.flatMap((metric) => metric.effects.map((effect): Row => ({ metric, effect })));
  const arm = ({ metric }: Row, key: string | undefined) =>
    metric.arms.find(({ variation }) => variation === key);
  const value = (row: Row, key: string | undefined) => {
    const of = arm(row, key);
    return (
      <span title={`n = ${plainNumber(of?.n ?? 0, data.language)}`}>
        {valueWords(of?.value ?? null, row.metric.unit, style)}
      </span>
    );
  };
  const control = card.arms[0];
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 text-sm font-medium">{title}</h3>
      <DataTable
        caption={title}
        className="max-h-none [&_table]:min-w-[60rem] print:[&_table]:min-w-0 [&_table]:table-fixed [&_th:first-child]:w-52 print:[&_th:first-child]:w-28 print:[&_table]:table-auto"
        rows={rows}
        keyOf={({ metric, effect }) => `${metric.name} ${effect.variation}`}
        columns={[
          {
            head: text("metric"),
            cell: ({ metric, effect }) => (
              <>
                {metric.name}
                {several ? (
                  <span className="block font-normal text-ink-faint">{nameOf(effect.variation)}</span>
                ) : null}
              </>
            ),
          },
          {
            head: control?.name || text("control"),
            number: true,
            cell: (row) => value(row, control?.variation),
          },
          {
            head: several ? text("treatment") : nameOf(card.arms[1]?.variation ?? ""),
            number: true,
            cell: (row) => value(row, row.effect.variation),
          },
          {
            head: text("lift"),
            number: true,
            cell: ({ metric, effect }) => <Lift metric={metric} effect={effect} style={style} />,
          },
          {
            head: text("axis", {
              reach: liftWords(reach, { isRelative: true, unit: "share" }, style).slice(1),
            }),
            cell: ({ effect }) =>
              effect.estimate === null ||
              effect.interval === null ||
              isBoundless(effect.interval) ||
              !effect.isRelative ? null : (
                <ForestBar
                  estimate={effect.estimate}
                  interval={effect.interval}
                  reach={reach}
                  tone={POINT_TONES[effect.points]}
                />
              ),
          },
          {
            head: data.design.analysis.engine === "bayesian" ? text("chance") : "p",
            number: true,
            cell: ({ effect }) =>
              effect.chanceToWin === null
                ? effect.p === null
                  ? "—"
                  : chanceWords(effect.p)
                : plainNumber(effect.chanceToWin, data.language, {
                    style: "percent",
                    maximumFractionDigits: 1,
                  }),
          },
          { head: text("says"), cell: ({ metric, effect }) => <Word metric={metric} effect={effect} /> },
        ]}
      />
    </div>
  );
}

function Lift({
  metric: { unit },
  effect: { estimate, interval, isRelative, why },
  style,
}: Row & { style: Parameters<typeof liftWords>[2] }) {
  const text = useText("scorecard");
  if (estimate === null)
    return <span className="text-ink-faint">{why === null ? "—" : text(WHY_WORDS[why] ?? "whyOther")}</span>;
  const words = (lift: number) => liftWords(lift, { isRelative, unit }, style);
  return (
    <>
      <span className="font-medium">{words(estimate)}</span>
      {interval === null || isBoundless(interval) ? null : (
        <span className="block text-ink-faint">
          {text("fromTo", { low: words(interval.low), high: words(interval.high) })}
        </span>
      )}
    </>
  );
}

const WHY_WORDS: Record<string, TextKey<"scorecard">> = {
  "too-few-units": "whyTooFew",
  "no-variance": "whyNoVariance",
  "zero-denominator": "whyNothingBelow",
  "too-few-for-quantile": "whyTooFew",
};

/** Of guardrails whether they are safe, of others where the effect points. */
function Word({ metric, effect }: Row) {
  const text = useText("scorecard");
  const state = metric.states.find(({ variation }) => variation === effect.variation)?.state;
  return state === undefined ? (
    <Badge tone={POINT_TONES[effect.points]}>{text(POINT_WORDS[effect.points])}</Badge>
  ) : (
    <Badge tone={STATE_TONES[state]}>{text(STATE_WORDS[state])}</Badge>
  );
}
