import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ExperimentFormPage } from "~/features/experiments/experiment-form-page";
import { Failure } from "~/frame/failure";
import { blankExperiment, EXPERIMENT_EDITORS, readFormData } from "~/server/experiments.server";
import { requireProject } from "~/server/project.server";
import { answerExperimentForm } from "~/server/save-experiment.server";

/** For EXPERIMENT_EDITORS of the project: what the form of a new experiment offers. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const membership = await requireProject(request, context, params["project"], EXPERIMENT_EDITORS);
  return readFormData(request, context, membership, blankExperiment());
}

/** For EXPERIMENT_EDITORS of the project: writes an experiment down. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = await requireProject(request, context, params["project"], EXPERIMENT_EDITORS);
  return answerExperimentForm(request, context, caller);
}

export default function NewExperimentRoute() {
  return (
    <ExperimentFormPage data={useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}

export { Failure as ErrorBoundary };
