import type { FunnelParams } from "#queries/funnel/funnel-question";
import { Choice } from "~/features/analysis/builder";
import { SelectionEditor } from "~/features/analysis/selection-editor";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";

type Exclusion = FunnelParams["exclusions"][number];

/** What must not be done between two steps; between steps that may be left out nothing can be told. */
export function ExclusionsEditor(props: {
  steps: FunnelParams["steps"];
  exclusions: readonly Exclusion[];
  events: readonly string[];
  onChange: (exclusions: Exclusion[]) => void;
}) {
  const text = useText("funnels");
  const { steps, exclusions, onChange } = props;
  const numbers = steps.flatMap(({ optional }, place) => (optional ? [] : [String(place + 1)]));
  const choices = numbers.map((number) => [number, text("step", { number })] as const);
  const change = (place: number, changed: Exclusion | null) =>
    onChange(exclusions.flatMap((old, at) => (at !== place ? [old] : changed === null ? [] : [changed])));
  return (
    <div className="space-y-3">
      {exclusions.length === 0 ? null : (
        <ol className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
          {exclusions.map((exclusion, place) => (
            <li key={place} className="rounded-md border border-dashed border-line-strong p-3">
              <div className="mb-2 flex items-center justify-between gap-2">
                <span className="text-xs font-medium text-ink-soft">{text("exclusion")}</span>
                <button
                  type="button"
                  className="button h-7 px-1.5"
                  aria-label={text("removeExclusion", { number: place + 1 })}
                  onClick={() => change(place, null)}
                >
                  <CloseIcon />
                </button>
              </div>
              <SelectionEditor
                label={text("exclusionEvent", { number: place + 1 })}
                selection={exclusion.events}
                events={props.events}
                onChange={(events) => change(place, { ...exclusion, events })}
              />
              <div className="mt-2 flex flex-wrap gap-3">
                <Choice
                  label={text("exclusionAfter")}
                  value={String(exclusion.after)}
                  choices={choices.slice(0, -1)}
                  onChange={(after) => change(place, { ...exclusion, after: Number(after) })}
                />
                <Choice
                  label={text("exclusionBefore")}
                  value={String(exclusion.before)}
                  choices={choices.slice(1)}
                  onChange={(before) => change(place, { ...exclusion, before: Number(before) })}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
      <button
        type="button"
        className="text-xs text-accent-strong hover:underline"
        onClick={() =>
          onChange([
            ...exclusions,
            { events: [{ event: props.events[0] ?? "Member Left" }], after: 1, before: steps.length },
          ])
        }
      >
        {text("addExclusion")}
      </button>
    </div>
  );
}
