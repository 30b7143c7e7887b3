import type { ExperimentMetric } from "#experiments/design/experiment-metric";
import { Choice } from "~/features/analysis/builder";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import type { ExperimentFormData } from "./experiment-form-data";
import { MetricFields } from "./metric-fields";
import { KIND_WORDS } from "./metric-words";
import { METRIC_KINDS, newMetric } from "./new-metric";
import { NumberField } from "./number-field";

/** The metrics of one part of a design: goals, secondary ones or guardrails. */
export function MetricsEditor(props: {
  title: string;
  about: string;
  metrics: readonly ExperimentMetric[];
  data: ExperimentFormData;
  onChange: (metrics: ExperimentMetric[]) => void;
}) {
  const text = useText("experiments");
  const { title, about, metrics, data, onChange } = props;
  const event = data.choices.events[0] ?? "Order Completed";
  const first = data.metrics[0]?.key ?? "orders";
  const change = (place: number, metric: ExperimentMetric | null) =>
    onChange(metrics.flatMap((old, at) => (at !== place ? [old] : metric === null ? [] : [metric])));
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="text-sm font-medium">{title}</legend>
      <p className="text-xs text-ink-faint">{about}</p>
      <ol className="grid gap-3 xl:grid-cols-2">
        {metrics.map((metric, place) => (
          <li key={`${place}-${metric.kind}`} className="space-y-3 rounded-md border border-line p-3">
            <div className="flex flex-wrap items-end gap-3">
              <Choice
                label={text("kind")}
                value={metric.kind}
                choices={METRIC_KINDS.map((kind) => [kind, text(KIND_WORDS[kind])] as const)}
                onChange={(kind) => change(place, newMetric(kind, event, first))}
              />
              {metric.kind === "catalogue" ? null : (
                <>
                  <label className="block text-xs font-medium text-ink-soft">
                    {text("metricName")}
                    <input
                      required
                      maxLength={200}
                      defaultValue={metric.name}
                      onChange={({ currentTarget }) =>
                        change(place, { ...metric, name: currentTarget.value })
                      }
                      className="field-small mt-1 block w-44 font-normal"
                    />
                  </label>
                  <Choice
                    label={text("better")}
                    value={metric.better}
                    choices={[
                      ["up", text("betterUp")],
                      ["down", text("betterDown")],
                    ]}
                    onChange={(better) => change(place, { ...metric, better })}
                  />
                </>
              )}
              <NumberField
                label={text("windowDays")}
                value={metric.windowDays}
                min={1}
                max={366}
                onChange={(windowDays) => change(place, { ...metric, windowDays })}
              />
              <button
                type="button"
                className="button ml-auto h-8 px-2"
                aria-label={text("removeMetric", { number: place + 1 })}
                onClick={() => change(place, null)}
              >
                <CloseIcon />
              </button>
            </div>
            <MetricFields metric={metric} data={data} onChange={(changed) => change(place, changed)} />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="link-small"
        onClick={() => onChange([...metrics, newMetric("catalogue", event, first)])}
      >
        {text("addMetric")}
      </button>
    </fieldset>
  );
}
