/** A number with what it is called; `scale` is how often the field's unit goes into the value's: 100 for percentages. */
export function NumberField(props: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  scale?: number;
  unit?: string;
}) {
  const { scale = 1 } = props;
  const shown = Math.round(props.value * scale * 1e6) / 1e6;
  return (
    <label className="block text-xs font-medium text-ink-soft">
      {props.label}
      <span className="mt-1 flex items-center gap-1 font-normal">
        <input
          type="number"
          required
          min={props.min}
          max={props.max}
          step={props.step ?? 1}
          defaultValue={shown}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            if (Number.isFinite(valueAsNumber)) props.onChange(valueAsNumber / scale);
          }}
          className="field-small w-24"
        />
        {props.unit}
      </span>
    </label>
  );
}
