import { useId, type ComponentProps, type ReactNode } from "react";

interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

function Labelled({ label, hint, error, id, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="mt-1 text-xs text-bad">
          {error}
        </p>
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="mt-1 text-xs text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, error }: FieldProps) => ({
  "aria-invalid": error === undefined ? undefined : true,
  "aria-describedby":
    [error === undefined ? "" : `${id}-error`, hint === undefined ? "" : `${id}-hint`].join(" ").trim() ||
    undefined,
});

/** A text input with its label, hint and error. */
export function TextField({ label, hint, error, ...input }: FieldProps & ComponentProps<"input">) {
  const id = useId();
  return (
    <Labelled label={label} hint={hint} error={error} id={id}>
      <input id={id} className="field" {...described(id, { label, hint, error })} {...input} />
    </Labelled>
  );
}

/** A choice of words with its label, hint and error. */
export function ChoiceField({
  label,
  hint,
  error,
  choices,
  ...select
}: FieldProps & ComponentProps<"select"> & { choices: readonly string[] }) {
  const id = useId();
  return (
    <Labelled label={label} hint={hint} error={error} id={id}>
      <select id={id} className="field form-select" {...described(id, { label, hint, error })} {...select}>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </Labelled>
  );
}
