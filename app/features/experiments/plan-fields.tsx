import type { ExperimentDesign } from "#experiments/design/experiment-design";
import { Choice } from "~/features/analysis/builder";
import { useText } from "~/i18n/use-text";
import { NumberField } from "./number-field";
import { RampEditor } from "./ramp-editor";

/** How the numbers will be read, for how long, and what decides; fixed once the experiment begins. */
export function PlanFields(props: {
  design: ExperimentDesign;
  onChange: (changes: Partial<ExperimentDesign>) => void;
}) {
  const text = useText("experiments");
  const { design, onChange } = props;
  const { analysis, decision } = design;
  const plan = (changes: Partial<typeof analysis>) => onChange({ analysis: { ...analysis, ...changes } });
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="text-base font-semibold">{text("plan")}</legend>
      <p className="text-xs text-ink-faint">{text("planAbout")}</p>
      <div className="flex flex-wrap items-end gap-3">
        <NumberField
          label={text("plannedDays")}
          value={design.plannedDays}
          min={1}
          max={365}
          onChange={(plannedDays) => onChange({ plannedDays })}
        />
        <NumberField
          label={text("minimumEffect")}
          value={design.minimumEffect}
          min={0.01}
          max={1000}
          step={0.01}
          scale={100}
          unit="%"
          onChange={(minimumEffect) => onChange({ minimumEffect })}
        />
        <Choice
          label={text("looks")}
          value={analysis.looks}
          choices={[
            ["fixed", text("looksFixed")],
            ["sequential", text("looksSequential")],
          ]}
          onChange={(looks) => plan({ looks })}
        />
        <Choice
          label={text("engine")}
          value={analysis.engine}
          choices={[
            ["frequentist", text("engineFrequentist")],
            ["bayesian", text("engineBayesian")],
          ]}
          onChange={(engine) => plan({ engine })}
        />
        <NumberField
          label={text("alpha")}
          value={analysis.alpha}
          min={0.1}
          max={49}
          step={0.1}
          scale={100}
          unit="%"
          onChange={(alpha) => plan({ alpha })}
        />
        <NumberField
          label={text("power")}
          value={analysis.power}
          min={50}
          max={99.9}
          step={0.1}
          scale={100}
          unit="%"
          onChange={(power) => plan({ power })}
        />
        <Choice
          label={text("correction")}
          value={analysis.correction}
          choices={[
            ["holm", "Holm"],
            ["benjamini-hochberg", "Benjamini–Hochberg"],
            ["none", text("correctionNone")],
          ]}
          onChange={(correction) => plan({ correction })}
        />
        <NumberField
          label={text("cupedDays")}
          value={analysis.cupedDays}
          min={0}
          max={90}
          onChange={(cupedDays) => plan({ cupedDays })}
        />
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          label={text("decisionGoals")}
          value={decision.goals}
          choices={[
            ["any", text("decisionAny")],
            ["all", text("decisionAll")],
          ]}
          onChange={(goals) => onChange({ decision: { ...decision, goals } })}
        />
        <NumberField
          label={text("guardrailMargin")}
          value={decision.guardrailMargin}
          min={0}
          max={100}
          step={0.01}
          scale={100}
          unit="%"
          onChange={(guardrailMargin) => onChange({ decision: { ...decision, guardrailMargin } })}
        />
      </div>
      <RampEditor ramp={design.ramp} onChange={(ramp) => onChange({ ramp })} />
    </fieldset>
  );
}
