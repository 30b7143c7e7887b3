import type { ExperimentDesign } from "#experiments/design/experiment-design";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { NumberField } from "./number-field";

type Ramp = NonNullable<ExperimentDesign["ramp"]>;
const DAY_HOURS = 24;

/** The coverages to grow to after the start, and whether a guardrail that turns bad ends it all. */
export function RampEditor(props: { ramp: Ramp | null; onChange: (ramp: Ramp | null) => void }) {
  const text = useText("experiments");
  const { ramp, onChange } = props;
  if (ramp === null) {
    return (
      <button
        type="button"
        className="link-small"
        onClick={() => onChange({ steps: [{ afterHours: DAY_HOURS, coverage: 1 }], stopOnGuardrail: true })}
      >
        {text("addRamp")}
      </button>
    );
  }
  const { steps } = ramp;
  const change = (place: number, step: Ramp["steps"][number] | null) => {
    const changed = steps.flatMap((old, at) => (at !== place ? [old] : step === null ? [] : [step]));
    onChange(changed.length === 0 ? null : { ...ramp, steps: changed });
  };
  const last = steps.at(-1)?.afterHours ?? 0;
  return (
    <fieldset className="space-y-2">
      <legend className="text-xs font-medium text-ink-soft">{text("ramp")}</legend>
      <ol className="space-y-2">
        {steps.map((step, place) => (
          <li key={`${steps.length}-${place}`} className="flex flex-wrap items-end gap-3">
            <NumberField
              label={text("afterHours")}
              value={step.afterHours}
              min={0.01}
              max={10_000}
              step={0.01}
              onChange={(afterHours) => change(place, { ...step, afterHours })}
            />
            <NumberField
              label={text("coverage")}
              value={step.coverage}
              min={0}
              max={100}
              step={0.01}
              scale={100}
              unit="%"
              onChange={(coverage) => change(place, { ...step, coverage })}
            />
            <button
              type="button"
              className="button h-8 px-2"
              aria-label={text("removeRampStep", { number: place + 1 })}
              onClick={() => change(place, null)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="link-small"
        onClick={() =>
          onChange({ ...ramp, steps: [...steps, { afterHours: last + DAY_HOURS, coverage: 1 }] })
        }
      >
        {text("addRampStep")}
      </button>
      <label className="flex items-center gap-2 text-xs text-ink-soft">
        <input
          type="checkbox"
          checked={ramp.stopOnGuardrail}
          onChange={({ currentTarget }) => onChange({ ...ramp, stopOnGuardrail: currentTarget.checked })}
        />
        {text("stopOnGuardrail")}
      </label>
    </fieldset>
  );
}
