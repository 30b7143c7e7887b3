import type { ActionFunctionArgs } from "@remix-run/node";
import { planForm } from "~/server/experiment-plan.server";
import { EXPERIMENT_EDITORS } from "~/server/experiments.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";

/** For EXPERIMENT_EDITORS of the project: what the past says of a design that is being written. Changes nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"], EXPERIMENT_EDITORS);
  const { language } = await readPreferences(request);
  const form = await readForm(request);
  const answer = await planForm(context, { project, language, signal: request.signal }, form);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
