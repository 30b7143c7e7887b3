import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ExperimentPage } from "~/features/experiments/experiment-page";
import type { ExperimentRefusal } from "~/features/experiments/experiment-page-data";
import { experimentPath } from "~/features/experiments/experiment-path";
import { lifecycleForm } from "~/features/experiments/read-lifecycle-form";
import { Failure } from "~/frame/failure";
import { followForm, readExperimentPage } from "~/server/experiment-page.server";
import { EXPERIMENT_EDITORS } from "~/server/experiments.server";
import { refusalOf, whoOf } from "~/server/flags.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";

/** For members of the project: one of its experiments. @throws 404 when there is none of this key */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const membership = await requireProject(request, context, params["project"]);
  return readExperimentPage(request, context, membership, params);
}

/** For EXPERIMENT_EDITORS of the project: begins, ends, ships or puts away the experiment. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = await requireProject(request, context, params["project"], EXPERIMENT_EDITORS);
  const form = lifecycleForm.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw new Response("form", { status: 400, statusText: "Bad Request" });
  const key = params["experiment"] ?? "";
  const of = { project: caller.project, key };
  const problem = await refusalOf(() => followForm(context, whoOf(context, caller), of, form.data));
  return problem === null
    ? redirect(experimentPath(caller.project.key, key))
    : data<ExperimentRefusal>({ intent: form.data.intent, problem }, { status: 422 });
}

export default function ExperimentRoute() {
  return <ExperimentPage data={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
