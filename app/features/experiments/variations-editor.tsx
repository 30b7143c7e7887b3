import type { ExperimentAssignment } from "#experiments/design/experiment-assignment";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { NumberField } from "./number-field";

type Variations = ExperimentAssignment["variations"];
const MOST = 20;

/** The ways of an experiment, the control first, with their shares; a new or removed one deals shares evenly. */
export function VariationsEditor(props: {
  variations: Variations;
  onChange: (variations: Variations) => void;
}) {
  const text = useText("experiments");
  const { variations, onChange } = props;
  const change = (place: number, changes: Partial<Variations[number]>) =>
    onChange(variations.map((old, at) => (at === place ? { ...old, ...changes } : old)));
  return (
    <fieldset className="space-y-2">
      <legend className="text-sm font-medium">{text("variations")}</legend>
      <p className="text-xs text-ink-faint">{text("variationsAbout")}</p>
      <ol className="space-y-2">
        {variations.map((variation, place) => (
          <li key={`${variations.length}-${place}`} className="flex flex-wrap items-end gap-3">
            <label className="block text-xs font-medium text-ink-soft">
              {text("variationKey")}
              <input
                required
                maxLength={100}
                defaultValue={variation.key}
                onChange={({ currentTarget }) => change(place, { key: currentTarget.value.trim() })}
                className="field-small mt-1 block w-20 font-mono font-normal"
              />
            </label>
            <label className="block min-w-0 text-xs font-medium text-ink-soft">
              {text("variationName")}
              <input
                maxLength={200}
                defaultValue={variation.name}
                onChange={({ currentTarget }) => change(place, { name: currentTarget.value })}
                className="field-small mt-1 block w-56 max-w-full font-normal"
              />
            </label>
            <NumberField
              label={text("weight")}
              value={variation.weight}
              min={0}
              max={100}
              step={0.01}
              scale={100}
              unit="%"
              onChange={(weight) => change(place, { weight })}
            />
            {place === 0 ? (
              <span className="pb-2 text-xs text-ink-faint">{text("control")}</span>
            ) : variations.length === 2 ? null : (
              <button
                type="button"
                className="button h-8 px-2"
                aria-label={text("removeVariation", { key: variation.key })}
                onClick={() => onChange(evenly(variations.filter((_, at) => at !== place)))}
              >
                <CloseIcon />
              </button>
            )}
          </li>
        ))}
      </ol>
      {variations.length >= MOST ? null : (
        <button
          type="button"
          className="link-small"
          onClick={() => onChange(evenly([...variations, { key: freeKey(variations), name: "", weight: 0 }]))}
        >
          {text("addVariation")}
        </button>
      )}
    </fieldset>
  );
}

/** Shares of four decimals that make 1 together, the control taking what is left. */
function evenly(variations: Variations): Variations {
  const share = Math.floor(10_000 / variations.length) / 10_000;
  const rest = Math.round((1 - share * (variations.length - 1)) * 10_000) / 10_000;
  return variations.map((variation, place) => ({ ...variation, weight: place === 0 ? rest : share }));
}

/** The lowest number that is no key yet. */
function freeKey(variations: Variations): string {
  let number = variations.length;
  while (variations.some(({ key }) => key === String(number))) number++;
  return String(number);
}
