import type { FlagType } from "#experiments/flags/flag-definition";
import type { Json } from "#experiments/flags/json";
import { JsonArea } from "./json-area";

/** A value of a flag, as its type is typed. */
export function ValueField(props: {
  label: string;
  type: FlagType;
  value: Json;
  onChange: (value: Json) => void;
}) {
  const { label, type, value, onChange } = props;
  if (type === "json") return <JsonArea label={label} value={value} onChange={onChange} />;
  return (
    <label className="block text-xs font-medium text-ink-soft">
      {label}
      {type === "boolean" ? (
        <select
          value={value === true ? "true" : "false"}
          onChange={({ currentTarget }) => onChange(currentTarget.value === "true")}
          className="field-small mt-1 block font-mono font-normal"
        >
          <option>true</option>
          <option>false</option>
        </select>
      ) : (
        <input
          type={type === "number" ? "number" : "text"}
          step="any"
          required={type === "number"}
          defaultValue={typeof value === "string" || typeof value === "number" ? value : ""}
          onChange={({ currentTarget }) =>
            onChange(type === "number" ? Number(currentTarget.value) : currentTarget.value)
          }
          className="field-small mt-1 block w-56 max-w-full font-mono font-normal"
        />
      )}
    </label>
  );
}
