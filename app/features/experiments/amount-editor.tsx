import type { Selection } from "#queries/filters/filter";
import { SubjectField } from "~/features/analysis/builder";
import { SelectionEditor } from "~/features/analysis/selection-editor";
import { useText } from "~/i18n/use-text";

interface Amount {
  events: Selection;
  of: string | null;
}

/** Events that are counted, or a number that they carry and that is summed up. */
export function AmountEditor(props: {
  label: string;
  amount: Amount;
  events: readonly string[];
  onChange: (amount: Amount) => void;
}) {
  const text = useText("experiments");
  const { label, amount, events, onChange } = props;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <div className="min-w-0">
        <p className="mb-1 text-xs font-medium text-ink-soft">{label}</p>
        <SelectionEditor
          label={label}
          selection={amount.events}
          events={events}
          onChange={(changed) => onChange({ ...amount, events: changed })}
        />
      </div>
      <SubjectField
        label={text("sumOf")}
        value={amount.of ?? undefined}
        onChange={(of) => onChange({ ...amount, of: of ?? null })}
      />
    </div>
  );
}
