import { Form } from "@remix-run/react";
import { useState } from "react";
import type { Criterion } from "#queries/cohorts/cohort-definition";
import { Card } from "~/components/ui/card";
import { Choice } from "~/features/analysis/builder";
import { SubjectsOffered } from "~/features/analysis/subjects-offered";
import { CloseIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import type { Choices } from "~/features/analysis/choices";
import type { CohortProblem, ListedCohort } from "./cohorts-page-data";
import { CriterionEditor } from "./criterion-editor";
import { firstCriterion } from "./criterion-kinds";

const PROBLEMS = {
  name: "problemName",
  taken: "problemTaken",
  criteria: "problemCriteria",
  users: "problemUsers",
  number: "problemNumber",
} as const;

/** Makes a cohort, or changes one: from criteria, or from a list of user ids. */
export function CohortForm(props: {
  cohort?: ListedCohort;
  choices: Choices;
  refused: CohortProblem | undefined;
}) {
  const text = useText("cohorts");
  const analysis = useText("analysis");
  const { cohort, choices, refused } = props;
  const known = cohort && "criteria" in cohort.definition ? cohort.definition : null;
  const first = choices.events[0] ?? "Order Completed";
  const [kind, setKind] = useState<"criteria" | "list">(cohort && known === null ? "list" : "criteria");
  const [join, setJoin] = useState<"all" | "any">(known?.join ?? "all");
  const [criteria, setCriteria] = useState<Criterion[]>(known?.criteria ?? [firstCriterion(first)]);
  const ofMembers = choices.subjects.filter((subject) => /^(trait|join|cohort|variant)\./.test(subject));
  const title = text(cohort === undefined ? "new" : "edit");
  return (
    <Card>
      <h2 className="text-base font-semibold">{title}</h2>
      <Form method="post" aria-label={title} className="mt-3 space-y-4">
        {refused === undefined ? null : (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-xs text-bad">
            {text(PROBLEMS[refused.problem])}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <label className="block text-xs font-medium text-ink-soft">
            {text("name")}
            <input
              name="name"
              required
              maxLength={100}
              defaultValue={cohort?.name}
              className="field-small mt-1 block w-56 font-normal"
            />
          </label>
          <Choice
            label={text("from")}
            value={kind}
            choices={[
              ["criteria", text("fromCriteria")],
              ["list", text("fromList")],
            ]}
            onChange={setKind}
          />
          {kind === "criteria" && criteria.length > 1 ? (
            <Choice
              label={analysis("join")}
              value={join}
              choices={[
                ["all", analysis("joinAll")],
                ["any", analysis("joinAny")],
              ]}
              onChange={setJoin}
            />
          ) : null}
        </div>
        {kind === "list" ? (
          <label className="block text-xs font-medium text-ink-soft">
            {text("users")}
            <textarea name="users" rows={5} className="field mt-1 block w-full max-w-xl font-mono text-xs" />
            <span className="font-normal text-ink-faint">
              {text("usersHint")} {cohort && known === null ? text("usersStay") : null}
            </span>
          </label>
        ) : (
          <>
            <input type="hidden" name="criteria" value={JSON.stringify({ join, criteria })} />
            <SubjectsOffered subjects={ofMembers}>
              <ol className="grid gap-3 lg:grid-cols-2">
                {criteria.map((criterion, place) => (
                  <li key={place} className="flex items-start gap-2 rounded-md border border-line p-3">
                    <div className="min-w-0 flex-1">
                      <CriterionEditor
                        criterion={criterion}
                        events={choices.events}
                        onChange={(changed) =>
                          setCriteria(criteria.map((old, at) => (at === place ? changed : old)))
                        }
                      />
                    </div>
                    {criteria.length === 1 ? null : (
                      <button
                        type="button"
                        className="button h-7 px-1.5"
                        aria-label={text("removeCriterion", { number: place + 1 })}
                        onClick={() => setCriteria(criteria.filter((_, at) => at !== place))}
                      >
                        <CloseIcon />
                      </button>
                    )}
                  </li>
                ))}
              </ol>
            </SubjectsOffered>
            <button
              type="button"
              className="button"
              onClick={() => setCriteria([...criteria, firstCriterion(first)])}
            >
              {text("addCriterion")}
            </button>
          </>
        )}
        <p>
          <button name="intent" value={cohort === undefined ? "create" : "change"} className="button-primary">
            {text(cohort === undefined ? "create" : "saveChanges")}
          </button>
        </p>
      </Form>
    </Card>
  );
}
