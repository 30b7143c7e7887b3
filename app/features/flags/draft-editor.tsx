import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { FlagDefinition } from "#experiments/flags/flag-definition";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import { DifferenceList } from "./difference-list";
import { EnvironmentBoxes } from "./environment-boxes";
import { FIRST_VALUE } from "./first-value";
import type { FlagPageData } from "./flag-page-data";
import type { FlagProblem } from "./flag-problem";
import { PrerequisiteEditor } from "./prerequisite-editor";
import { ProblemsAt } from "./problems-at";
import { Refusal } from "./refusal";
import { RulesEditor } from "./rules-editor";
import { ScheduleFields } from "./schedule-fields";
import { ValueField } from "./value-field";

/** Writes a draft of all that a flag says, on top of what is in force. */
export function DraftEditor({ data, problem }: { data: FlagPageData; problem: FlagProblem | undefined }) {
  const text = useText("flags");
  const saving = useNavigation().formData?.get("intent") === "save";
  const { edited, flag, known, project } = data;
  const [definition, setDefinition] = useState<FlagDefinition>(
    edited?.definition ?? data.definition ?? blank(data),
  );
  const change = (part: Partial<FlagDefinition>) => setDefinition({ ...definition, ...part });
  const problems = problem?.problems ?? [];
  const title = text(edited === null ? "newDraft" : "editDraft", { number: edited?.id ?? 0 });
  return (
    <Card>
      <h2 className="text-base font-semibold">{title}</h2>
      <Form method="post" aria-label={title} preventScrollReset className="mt-3 space-y-5">
        {edited === null || edited.meanwhile === null ? null : (
          <div role="status" className="space-y-1 rounded-md bg-warn-soft px-3 py-2 text-xs text-warn">
            <p className="font-medium">{text("meanwhile")}</p>
            <DifferenceList differences={edited.meanwhile} />
          </div>
        )}
        {problem === undefined ? null : <Refusal problem={problem} />}
        <input type="hidden" name="draft" value={edited?.id ?? 0} />
        <input type="hidden" name="turn" value={edited?.turn ?? 0} />
        <input type="hidden" name="basedOn" value={flag.live} />
        <input type="hidden" name="definition" value={JSON.stringify(definition)} />
        <label className="block text-xs font-medium text-ink-soft">
          {text("description")}
          <textarea
            rows={2}
            maxLength={2000}
            value={definition.description}
            onChange={({ currentTarget }) => change({ description: currentTarget.value })}
            className="mt-1 block w-full max-w-2xl rounded-md border border-line-strong bg-surface p-2 text-sm font-normal text-ink"
          />
        </label>
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          <div className={flag.type === "json" ? "w-full max-w-xl" : ""}>
            <ValueField
              label={text("defaultValue")}
              type={flag.type}
              value={definition.defaultValue}
              onChange={(defaultValue) => change({ defaultValue })}
            />
            <ProblemsAt problems={problems} path="defaultValue" />
          </div>
          <div>
            <EnvironmentBoxes
              legend={text("onIn")}
              environments={known.environments}
              chosen={definition.on}
              onChange={(on) => change({ on })}
            />
            <ProblemsAt problems={problems} path="on" />
          </div>
        </div>
        <RulesEditor
          rules={definition.rules}
          type={flag.type}
          known={known}
          zone={project.zone}
          problems={problems}
          onChange={(rules) => change({ rules })}
        />
        <details open={definition.prerequisites.length > 0 || definition.schedule !== null}>
          <summary className="link-small w-fit cursor-pointer">{text("wholeFlagMore")}</summary>
          <div className="mt-2 space-y-3">
            <PrerequisiteEditor
              needed={definition.prerequisites}
              flags={known.flags}
              onChange={(prerequisites) => change({ prerequisites })}
            />
            <ProblemsAt problems={problems} path="prerequisites" />
            <ScheduleFields
              schedule={definition.schedule}
              zone={project.zone}
              onChange={(schedule) => change({ schedule })}
            />
            <ProblemsAt problems={problems} path="schedule" />
          </div>
        </details>
        <label className="block text-xs font-medium text-ink-soft">
          {text("comment")}
          <input
            name="comment"
            maxLength={2000}
            defaultValue={edited?.comment ?? ""}
            className="field-small mt-1 block w-full max-w-2xl font-normal"
          />
        </label>
        <button name="intent" value="save" className="button-primary" disabled={saving}>
          {text(saving ? "saving" : "saveDraft")}
        </button>
      </Form>
    </Card>
  );
}

const blank = ({ flag, known }: FlagPageData): FlagDefinition => ({
  description: "",
  on: known.environments.slice(0, 1),
  defaultValue: FIRST_VALUE[flag.type],
  rules: [],
  prerequisites: [],
  schedule: null,
});
