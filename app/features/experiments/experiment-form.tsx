import { Form } from "@remix-run/react";
import { useState } from "react";
import { SubjectsOffered } from "~/features/analysis/subjects-offered";
import type { FlagProblem } from "~/features/flags/flag-problem";
import { Refusal } from "~/features/flags/refusal";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import { AudienceFields } from "./audience-fields";
import type { ExperimentFormData } from "./experiment-form-data";
import { ExposureFields } from "./exposure-fields";
import { MetricsEditor } from "./metrics-editor";
import { PlanFields } from "./plan-fields";
import { PlanPreview } from "./plan-preview";
import { VariationsEditor } from "./variations-editor";

/** Writes an experiment down: what it tries, how it is measured, who is in it, and what will decide. */
export function ExperimentForm({
  data,
  problem,
}: {
  data: ExperimentFormData;
  problem: FlagProblem | undefined;
}) {
  const text = useText("experiments");
  const isNew = data.experiment.turn === null;
  const [design, setDesign] = useState(data.experiment.design);
  const [assignment, setAssignment] = useState(data.experiment.assignment);
  const redesign = (changes: Partial<typeof design>) => setDesign({ ...design, ...changes });
  const written = { design: JSON.stringify(design), assignment: JSON.stringify(assignment) };
  return (
    <Form method="post" aria-label={text(isNew ? "new" : "edit")} className="space-y-4">
      <SubjectsOffered subjects={data.choices.subjects}>
        {problem === undefined ? null : <Refusal problem={problem} />}
        <input type="hidden" name="design" value={written.design} />
        <input type="hidden" name="assignment" value={written.assignment} />
        <input type="hidden" name="seen" value={data.experiment.turn ?? ""} />
        <Card className="space-y-3">
          <h2 className="text-base font-semibold">{text("partIdea")}</h2>
          <div className="flex flex-wrap gap-3">
            <label className="block min-w-0 text-xs font-medium text-ink-soft">
              {text("name")}
              <input
                name="name"
                required
                maxLength={200}
                defaultValue={data.experiment.name}
                className="field-small mt-1 block w-80 max-w-full font-normal"
              />
            </label>
            <label className="block min-w-0 text-xs font-medium text-ink-soft">
              {text("key")}
              <input
                name="key"
                required
                readOnly={!isNew}
                maxLength={200}
                autoComplete="off"
                spellCheck={false}
                defaultValue={data.experiment.key}
                placeholder="checkout-one-page"
                className="field-small mt-1 block w-64 max-w-full font-mono font-normal read-only:bg-sunken"
              />
              <span className="mt-1 block font-normal text-ink-faint">{text("keyHint")}</span>
            </label>
          </div>
          <label className="block text-xs font-medium text-ink-soft">
            {text("hypothesis")}
            <textarea
              rows={3}
              maxLength={2000}
              defaultValue={design.hypothesis}
              placeholder={text("hypothesisHint")}
              onChange={({ currentTarget }) => redesign({ hypothesis: currentTarget.value })}
              className="mt-1 block w-full max-w-3xl rounded-md border border-line-strong bg-surface p-2 text-sm font-normal text-ink"
            />
          </label>
          <VariationsEditor
            variations={assignment.variations}
            onChange={(variations) => setAssignment({ ...assignment, variations })}
          />
        </Card>
        <Card className="space-y-5">
          <h2 className="text-base font-semibold">{text("partMetrics")}</h2>
          <MetricsEditor
            title={text("goals")}
            about={text("goalsAbout")}
            metrics={design.goals}
            data={data}
            onChange={(goals) => redesign({ goals })}
          />
          <MetricsEditor
            title={text("guardrails")}
            about={text("guardrailsAbout")}
            metrics={design.guardrails}
            data={data}
            onChange={(guardrails) => redesign({ guardrails })}
          />
          <MetricsEditor
            title={text("secondary")}
            about={text("secondaryAbout")}
            metrics={design.secondary}
            data={data}
            onChange={(secondary) => redesign({ secondary })}
          />
        </Card>
        <Card className="space-y-5">
          <h2 className="text-base font-semibold">{text("partAudience")}</h2>
          <AudienceFields
            assignment={assignment}
            data={data}
            onChange={(changes) => setAssignment({ ...assignment, ...changes })}
          />
          <ExposureFields design={design} data={data} onChange={redesign} />
        </Card>
        <Card>
          <PlanFields design={design} onChange={redesign} />
        </Card>
        <PlanPreview project={data.project.key} written={written} language={data.language} />
        <p className="flex flex-wrap items-center gap-3">
          <button className="button-primary">{text(isNew ? "create" : "save")}</button>
          <span className="text-xs text-ink-faint">{text("createHint")}</span>
        </p>
      </SubjectsOffered>
    </Form>
  );
}
