import type { ExperimentDesign } from "#experiments/design/experiment-design";
import { Choice } from "~/features/analysis/builder";
import { SelectionEditor } from "~/features/analysis/selection-editor";
import { useText } from "~/i18n/use-text";
import type { ExperimentFormData } from "./experiment-form-data";

const UNITS = {
  member: { of: "member" },
  "inviter tree": { of: "cluster", by: "inviter tree" },
  group: { of: "cluster", by: "group" },
} as const;

/** Who is drawn together, and from when on a member counts. */
export function ExposureFields(props: {
  design: ExperimentDesign;
  data: ExperimentFormData;
  onChange: (changes: Partial<ExperimentDesign>) => void;
}) {
  const text = useText("experiments");
  const { design, data, onChange } = props;
  const { unit, exposure } = design;
  const first = data.choices.events[0] ?? "Order Completed";
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="text-sm font-medium">{text("exposure")}</legend>
      <p className="text-xs text-ink-faint">{text("exposureAbout")}</p>
      <div className="flex flex-wrap items-start gap-3">
        <Choice
          label={text("unit")}
          value={unit.of === "member" ? "member" : unit.by}
          choices={[
            ["member", text("unitMember")],
            ["inviter tree", text("unitTree")],
            ["group", text("unitGroup")],
          ]}
          onChange={(chosen) => onChange({ unit: UNITS[chosen] })}
        />
        <Choice
          label={text("inSeveral")}
          value={exposure.inSeveral}
          choices={[
            ["left out", text("inSeveralLeftOut")],
            ["first", text("inSeveralFirst")],
          ]}
          onChange={(inSeveral) => onChange({ exposure: { ...exposure, inSeveral } })}
        />
        <Choice
          label={text("countsFrom")}
          value={exposure.activation === null ? "seen" : "activated"}
          choices={[
            ["seen", text("countsFromSeen")],
            ["activated", text("countsFromActivated")],
          ]}
          onChange={(from) =>
            onChange({
              exposure: { ...exposure, activation: from === "seen" ? null : [{ event: first }] },
            })
          }
        />
        {exposure.activation === null ? null : (
          <SelectionEditor
            label={text("activation")}
            selection={exposure.activation}
            events={data.choices.events}
            onChange={(activation) => onChange({ exposure: { ...exposure, activation } })}
          />
        )}
      </div>
    </fieldset>
  );
}
