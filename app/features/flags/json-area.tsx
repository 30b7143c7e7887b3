import { useState } from "react";
import { type Json, jsonSchema } from "#experiments/flags/json";
import { useText } from "~/i18n/use-text";

/** JSON that is typed: told on while it is some, and a form with it is not sent while it is none. */
export function JsonArea(props: {
  label: string;
  value: Json;
  rows?: number;
  onChange: (value: Json) => void;
}) {
  const text = useText("flags");
  const { label, value, rows = 4 } = props;
  const [typed, setTyped] = useState(() => JSON.stringify(value, null, 2));
  return (
    <label className="block text-xs font-medium text-ink-soft">
      {label}
      <textarea
        rows={rows}
        value={typed}
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const read = readJson(currentTarget.value);
          currentTarget.setCustomValidity(read === undefined ? text("notJson") : "");
          if (read !== undefined) props.onChange(read);
        }}
        className="mt-1 block w-full rounded-md border border-line-strong bg-surface p-2 font-mono text-xs font-normal text-ink invalid:border-bad"
      />
    </label>
  );
}

function readJson(text: string): Json | undefined {
  try {
    return jsonSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
