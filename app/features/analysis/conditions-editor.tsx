import type { Condition, Filter } from "#queries/filters/filter";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { ConditionLine } from "./condition-line";

/** Conditions joined by "all" or "any"; a part may be such a group again. */
interface Group {
  join: "all" | "any";
  parts: Filter[];
}

const NEW_CONDITION: Condition = { subject: "channel", is: "among", values: [""] };
const DEEPEST = 2;

function groupOf(filter: Filter | undefined): Group | null {
  if (filter === undefined) return { join: "all", parts: [] };
  if ("all" in filter) return { join: "all", parts: filter.all };
  if ("any" in filter) return { join: "any", parts: filter.any };
  return "not" in filter ? null : { join: "all", parts: [filter] };
}

/** A group as a filter; an empty one is none. */
function filterOf({ join, parts }: Group): Filter | undefined {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first;
  return join === "all" ? { all: parts } : { any: parts };
}

/** Edits a filter: conditions one a line, joined by "all" or "any", and groups of them. */
export function ConditionsEditor(props: {
  filter: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
  depth?: number;
}) {
  const text = useText("analysis");
  const { depth = 0 } = props;
  const group = groupOf(props.filter);
  if (group === null) {
    return (
      <p className="flex flex-wrap items-center gap-2 text-xs text-ink-soft">
        {text("filterTree")}
        <button
          type="button"
          className="text-accent-strong underline"
          onClick={() => props.onChange(undefined)}
        >
          {text("removeFilter")}
        </button>
      </p>
    );
  }
  const { join, parts } = group;
  const say = (changed: Group) => props.onChange(filterOf(changed));
  const change = (place: number, part: Filter | undefined) =>
    say({
      join,
      parts: parts.flatMap((old, at) => (at !== place ? [old] : part === undefined ? [] : [part])),
    });
  return (
    <div className="space-y-1">
      {parts.length < 2 ? null : (
        <select
          aria-label={text("join")}
          value={join}
          onChange={({ currentTarget }) =>
            say({ join: currentTarget.value === "any" ? "any" : "all", parts })
          }
          className="field-small"
        >
          <option value="all">{text("joinAll")}</option>
          <option value="any">{text("joinAny")}</option>
        </select>
      )}
      {parts.map((part, place) =>
        "subject" in part ? (
          <ConditionLine
            key={place}
            condition={part}
            onChange={(changed) => change(place, changed ?? undefined)}
          />
        ) : (
          <div key={place} className="flex items-start gap-1 border-l-2 border-line-strong pl-2">
            <ConditionsEditor
              filter={part}
              depth={depth + 1}
              onChange={(changed) => change(place, changed)}
            />
            <button
              type="button"
              className="button h-8 px-2"
              aria-label={text("removeGroup")}
              onClick={() => change(place, undefined)}
            >
              <CloseIcon />
            </button>
          </div>
        ),
      )}
      <p className="flex gap-3">
        <button
          type="button"
          className="text-xs text-accent-strong hover:underline"
          onClick={() => say({ join, parts: [...parts, NEW_CONDITION] })}
        >
          {text("addCondition")}
        </button>
        {depth >= DEEPEST || parts.length === 0 ? null : (
          <button
            type="button"
            className="text-xs text-accent-strong hover:underline"
            onClick={() => say({ join, parts: [...parts, { any: [NEW_CONDITION, NEW_CONDITION] }] })}
          >
            {text("addGroup")}
          </button>
        )}
      </p>
    </div>
  );
}
