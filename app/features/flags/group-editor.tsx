import type { Targeting } from "#experiments/flags/targeting";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import type { KnownNames } from "./flag-page-data";
import { GROUP_WORDS } from "./targeting-words";

type Matches = Targeting["groups"];
const MATCHES = ["any", "all", "none"] as const;

/** In any, all or none of which saved groups a member must be. */
export function GroupEditor(props: {
  matches: Matches;
  groups: KnownNames["groups"];
  onChange: (matches: Matches) => void;
}) {
  const text = useText("flags");
  const { matches, groups, onChange } = props;
  const [first] = groups;
  if (first === undefined && matches.length === 0) {
    return <p className="text-xs text-ink-faint">{text("noGroups")}</p>;
  }
  const change = (place: number, match: Matches[number] | null) =>
    onChange(matches.flatMap((old, at) => (at === place ? (match ?? []) : old)));
  return (
    <fieldset className="space-y-2">
      <legend className="text-xs font-medium text-ink-soft">{text("groups")}</legend>
      {matches.map((match, place) => (
        <div key={place} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <select
            value={match.match}
            aria-label={text("groupMatch")}
            onChange={({ currentTarget }) => {
              const chosen = MATCHES.find((one) => one === currentTarget.value);
              if (chosen !== undefined) change(place, { ...match, match: chosen });
            }}
            className="field-small"
          >
            {MATCHES.map((one) => (
              <option key={one} value={one}>
                {text(GROUP_WORDS[one], { groups: "" }).trim()}
              </option>
            ))}
          </select>
          {groups.map(({ key, name }) => (
            <label key={key} className="flex items-center gap-1.5 text-xs">
              <input
                type="checkbox"
                checked={match.groups.includes(key)}
                onChange={({ currentTarget: { checked } }) =>
                  change(place, {
                    ...match,
                    groups: checked ? [...match.groups, key] : match.groups.filter((one) => one !== key),
                  })
                }
              />
              {name}
            </label>
          ))}
          <button
            type="button"
            className="button h-8 px-2"
            aria-label={text("removeGroups", { number: place + 1 })}
            onClick={() => change(place, null)}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
      {first === undefined ? null : (
        <button
          type="button"
          className="link-small"
          onClick={() => onChange([...matches, { match: "any", groups: [first.key] }])}
        >
          {text("addGroups")}
        </button>
      )}
    </fieldset>
  );
}
