import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ExperimentFormPage } from "~/features/experiments/experiment-form-page";
import { Failure } from "~/frame/failure";
import { EXPERIMENT_EDITORS, readFormData, requireExperiment } from "~/server/experiments.server";
import { requireProject } from "~/server/project.server";
import { answerExperimentForm } from "~/server/save-experiment.server";

/** For EXPERIMENT_EDITORS of the project: an experiment that has not begun. @throws 404 when there is none of this key */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const membership = await requireProject(request, context, params["project"], EXPERIMENT_EDITORS);
  const { key, name, turn, assignment, design } = await requireExperiment(context, membership, params);
  return readFormData(request, context, membership, { key, name, turn, assignment, design });
}

/** For EXPERIMENT_EDITORS of the project: writes the experiment anew. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = await requireProject(request, context, params["project"], EXPERIMENT_EDITORS);
  return answerExperimentForm(request, context, caller);
}

export default function EditExperimentRoute() {
  return (
    <ExperimentFormPage data={useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />
  );
}

export { Failure as ErrorBoundary };
