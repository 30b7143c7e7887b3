import type { Reading } from "#queries/readings/reading";
import { Sparkline } from "~/components/charts/sparkline";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { Quantity } from "~/components/ui/quantity";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { linePoints } from "./line-points";
import { MetricChange } from "./metric-change";
import { MetricDetails } from "./metric-details";
import type { MetricCardData } from "./metric-card-data";
import { targetLine } from "./target-line";

/** Why a value must be read with care. */
function cautionWord({ caution, value }: Reading): "tooFew" | "immature" | "partlyImmature" | null {
  if (caution === null) return null;
  if (caution === "too-few") return "tooFew";
  return value === null ? "immature" : "partlyImmature";
}

/** One metric: value, what it rests on, change, course; opens its definition and series, then taking a whole row. */
export function MetricCard(props: {
  data: MetricCardData;
  reading: Reading;
  Heading: "h3" | "h4";
  /** where addresses lead to it */
  id?: string;
}) {
  const { data, reading, Heading } = props;
  const text = useText("overview");
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const metric = data.metrics[reading.metric];
  const caution = cautionWord(reading);
  const points = linePoints(reading.series);
  const basis = reading.n === null ? null : `n = ${plainNumber(reading.n, language)}`;
  // Below the fewest that mean something the count stands where the value would.
  const counted = reading.caution === "too-few" && basis !== null;
  return (
    <Card
      {...(props.id !== undefined && { id: props.id })}
      className="group flex scroll-mt-32 flex-col has-[details[open]]:col-span-full"
    >
      <div className="flex min-h-5 items-start justify-between gap-2">
        <Heading className="min-w-0 font-medium text-ink-soft">{metric.label[language]}</Heading>
        {caution === null ? null : <Badge tone="warn">{text(caution)}</Badge>}
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
        {counted ? (
          <span className="text-2xl font-semibold tabular-nums tracking-tight">{basis}</span>
        ) : (
          <Quantity
            figure={figure(reading.value, metric.unit, style)}
            className="text-2xl font-semibold tracking-tight"
            unitClass="text-sm font-normal tracking-normal text-ink-faint"
          />
        )}
        {basis === null || counted ? null : (
          <span className="text-xs tabular-nums text-ink-faint">{basis}</span>
        )}
      </p>
      <div className="mt-1 min-h-6">
        {reading.caution === "too-few" || !data.compared ? null : (
          <MetricChange reading={reading} metric={metric} style={style} />
        )}
      </div>
      <div className="mt-auto h-12 pt-2 group-has-[details[open]]:hidden">
        <Sparkline
          points={points}
          target={targetLine(reading, data.targets[reading.metric])}
          hatched={reading.caution === "immature"}
        />
      </div>
      <MetricDetails data={data} reading={reading} points={points} />
    </Card>
  );
}
