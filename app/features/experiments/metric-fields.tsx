import type { ExperimentMetric } from "#experiments/design/experiment-metric";
import { SelectionEditor } from "~/features/analysis/selection-editor";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { AmountEditor } from "./amount-editor";
import type { ExperimentFormData } from "./experiment-form-data";
import { NumberField } from "./number-field";

interface FieldsProps<Metric extends ExperimentMetric> {
  metric: Metric;
  data: ExperimentFormData;
  onChange: (metric: Metric) => void;
}

/** What a metric is made from, kind by kind. */
export function MetricFields(props: FieldsProps<ExperimentMetric>) {
  const text = useText("experiments");
  const { metric, data, onChange } = props;
  const { events } = data.choices;
  const offered = { events };
  switch (metric.kind) {
    case "catalogue":
      return (
        <label className="block text-xs font-medium text-ink-soft">
          {text("metric")}
          <select
            value={metric.metric}
            onChange={({ currentTarget }) => {
              const chosen = data.metrics.find(({ key }) => key === currentTarget.value);
              if (chosen) onChange({ ...metric, metric: chosen.key });
            }}
            className="field-small mt-1 block max-w-full font-normal"
          >
            {data.metrics.map(({ key, label }) => (
              <option key={key} value={key}>
                {label[data.language]}
              </option>
            ))}
          </select>
        </label>
      );
    case "proportion":
      return (
        <Events
          label={text("events")}
          selection={metric.events}
          {...offered}
          onChange={(changed) => onChange({ ...metric, events: changed })}
        />
      );
    case "retention":
      return (
        <div className="flex flex-wrap items-start gap-3">
          <Events
            label={text("events")}
            selection={metric.events}
            {...offered}
            onChange={(changed) => onChange({ ...metric, events: changed })}
          />
          <NumberField
            label={text("onDay")}
            value={metric.day}
            min={1}
            max={366}
            onChange={(day) => onChange({ ...metric, day })}
          />
        </div>
      );
    case "mean":
      return (
        <div className="flex flex-wrap items-start gap-3">
          <AmountEditor
            label={text("events")}
            amount={metric}
            {...offered}
            onChange={(amount) => onChange({ ...metric, ...amount })}
          />
          <label className="block text-xs font-medium text-ink-soft">
            {text("cap")}
            <select
              value={metric.capAt ?? ""}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...metric, capAt: value === "" ? null : Number(value) })
              }
              className="field-small mt-1 block font-normal"
            >
              <option value="">{text("uncapped")}</option>
              {CAPS.map((cap) => (
                <option key={cap} value={cap}>
                  {text("capAt", { share: `${cap * 100} %` })}
                </option>
              ))}
            </select>
          </label>
        </div>
      );
    case "quantile":
      return (
        <div className="flex flex-wrap items-start gap-3">
          <AmountEditor
            label={text("events")}
            amount={metric}
            {...offered}
            onChange={(amount) => onChange({ ...metric, ...amount })}
          />
          <NumberField
            label={text("quantile")}
            value={metric.quantile}
            min={1}
            max={99}
            step={0.1}
            scale={100}
            unit="%"
            onChange={(quantile) => onChange({ ...metric, quantile })}
          />
        </div>
      );
    case "ratio":
      return (
        <div className="space-y-3">
          <AmountEditor
            label={text("numerator")}
            amount={metric.numerator}
            {...offered}
            onChange={(numerator) => onChange({ ...metric, numerator })}
          />
          <AmountEditor
            label={text("denominator")}
            amount={metric.denominator}
            {...offered}
            onChange={(denominator) => onChange({ ...metric, denominator })}
          />
        </div>
      );
    case "funnel":
      return <Steps metric={metric} data={data} onChange={onChange} />;
  }
}

const CAPS = [0.9, 0.95, 0.99, 0.999];

function Events({ label, ...editor }: Parameters<typeof SelectionEditor>[0]) {
  return (
    <div className="min-w-0">
      <p className="mb-1 text-xs font-medium text-ink-soft">{label}</p>
      <SelectionEditor label={label} {...editor} />
    </div>
  );
}

type Funnel = Extract<ExperimentMetric, { kind: "funnel" }>;

function Steps({ metric, data, onChange }: FieldsProps<Funnel>) {
  const text = useText("experiments");
  const { steps } = metric;
  const { events } = data.choices;
  const change = (place: number, step: Funnel["steps"][number] | null) =>
    onChange({
      ...metric,
      steps: steps.flatMap((old, at) => (at !== place ? [old] : step === null ? [] : [step])),
    });
  return (
    <ol className="space-y-2">
      {steps.map((step, place) => (
        <li key={place} className="flex items-start gap-2">
          <Events
            label={text("step", { number: place + 1 })}
            selection={step}
            events={events}
            onChange={(changed) => change(place, changed)}
          />
          {steps.length === 2 ? null : (
            <button
              type="button"
              className="button h-7 px-1.5"
              aria-label={text("removeStep", { number: place + 1 })}
              onClick={() => change(place, null)}
            >
              <CloseIcon />
            </button>
          )}
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link-small"
          onClick={() =>
            onChange({ ...metric, steps: [...steps, [{ event: events[0] ?? "Order Completed" }]] })
          }
        >
          {text("addStep")}
        </button>
      </li>
    </ol>
  );
}
