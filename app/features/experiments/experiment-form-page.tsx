import { Link } from "@remix-run/react";
import type { FlagProblem } from "~/features/flags/flag-problem";
import { useText } from "~/i18n/use-text";
import { ExperimentForm } from "./experiment-form";
import type { ExperimentFormData } from "./experiment-form-data";
import { experimentPath } from "./experiment-path";

/** Where an experiment is written down. */
export function ExperimentFormPage({
  data,
  problem,
}: {
  data: ExperimentFormData;
  problem: FlagProblem | undefined;
}) {
  const text = useText("experiments");
  const { project, experiment } = data;
  const isNew = experiment.turn === null;
  return (
    <div className="space-y-6">
      <header>
        <p className="text-xs">
          <Link
            to={isNew ? `/p/${project.key}/experiments` : experimentPath(project.key, experiment.key)}
            className="text-accent-strong hover:underline"
          >
            {isNew ? text("allExperiments") : experiment.name || experiment.key}
          </Link>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{text(isNew ? "new" : "edit")}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{text("formIntro")}</p>
      </header>
      <ExperimentForm data={data} problem={problem} />
    </div>
  );
}
