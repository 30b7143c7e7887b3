import { ANY_ACTIVE, type Selection } from "#queries/filters/filter";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { ConditionsEditor } from "./conditions-editor";
import { useEventWord } from "./use-event-word";

/** Chooses events: one or several alternatives, each with conditions of its own. */
export function SelectionEditor(props: {
  label: string;
  selection: Selection;
  onChange: (selection: Selection) => void;
  /** events to choose from */
  events: readonly string[];
}) {
  const text = useText("analysis");
  const eventWord = useEventWord();
  const { selection, onChange } = props;
  const change = (place: number, changed: Selection[number] | null) =>
    onChange(selection.flatMap((old, at) => (at !== place ? [old] : changed === null ? [] : [changed])));
  return (
    <div className="space-y-2">
      {selection.map((one, place) => (
        <div key={place} className="space-y-1">
          <div className="flex items-center gap-1">
            {place === 0 ? null : <span className="text-xs text-ink-faint">{text("or")}</span>}
            <select
              aria-label={props.label}
              value={one.event}
              onChange={(event) => change(place, { ...one, event: event.currentTarget.value })}
              className="field-small min-w-0 max-w-full"
            >
              {[...new Set([ANY_ACTIVE, ...props.events, one.event])].map((event) => (
                <option key={event} value={event}>
                  {eventWord(event)}
                </option>
              ))}
            </select>
            {selection.length === 1 ? null : (
              <button
                type="button"
                className="button h-8 px-2"
                aria-label={text("removeEvent", { event: eventWord(one.event) })}
                onClick={() => change(place, null)}
              >
                <CloseIcon />
              </button>
            )}
          </div>
          <div className="pl-3">
            <ConditionsEditor
              filter={one.filter}
              onChange={(filter) => change(place, { event: one.event, ...(filter ? { filter } : {}) })}
            />
          </div>
        </div>
      ))}
      <button
        type="button"
        className="text-xs text-accent-strong hover:underline"
        onClick={() => onChange([...selection, { event: props.events[0] ?? ANY_ACTIVE }])}
      >
        {text("addEvent")}
      </button>
    </div>
  );
}
