import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CriterionError } from "#queries/cohorts/find-cohort";
import { CohortsPage } from "~/features/cohorts/cohorts-page";
import type { CohortProblem, CohortsPageData } from "~/features/cohorts/cohorts-page-data";
import { readCohortForm } from "~/features/cohorts/read-cohort-form";
import { Failure } from "~/frame/failure";
import { readChoices } from "~/server/analysis-page.server";
import { COHORT_EDITORS, freshenCohorts, readCohorts } from "~/server/cohorts.server";
import { createCohort, removeCohort } from "~/server/edit-cohorts.server";
import { listedCohort } from "~/server/listed-cohort";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";
import { readFrame } from "~/server/view.server";

/** For members of the project: its cohorts, found out anew where that was more than a minute ago. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project, role } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "cohorts",
  };
  const known = await readCohorts(context, project);
  await freshenCohorts(
    context,
    project,
    known.map(({ id }) => id),
  );
  const [cohorts, choices, { language }] = await Promise.all([
    readCohorts(context, project),
    readChoices(context, frame),
    readPreferences(request),
  ]);
  const page: CohortsPageData = {
    project: { key: project.key, zone: project.zone },
    cohorts: cohorts.map((cohort) => listedCohort(cohort, project.key, language)),
    choices,
    mayEdit: COHORT_EDITORS.includes(role),
    language,
    now: frame.now.getTime(),
  };
  return page;
}

/** For COHORT_EDITORS of the project: makes or removes a cohort. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { project, account } = await requireProject(request, context, params["project"], COHORT_EDITORS);
  const asked = readCohortForm(await readForm(request));
  const refuse = (problem: CohortProblem["problem"]) => data<CohortProblem>({ problem }, { status: 422 });
  switch (asked.kind) {
    case "change":
    case "foreign":
      throw new Response("form", { status: 400, statusText: "Bad Request" });
    case "refused":
      return refuse(asked.problem);
    case "remove":
      await removeCohort(context, { project, account }, asked.id);
      return redirect(`/p/${project.key}/cohorts`);
    case "create":
      try {
        const id = await createCohort(context, { project, account }, asked.cohort);
        return id === null ? refuse("taken") : redirect(`/p/${project.key}/cohorts/${id}`);
      } catch (error) {
        if (error instanceof CriterionError) return refuse("number");
        throw error;
      }
  }
}

export default function CohortsRoute() {
  return <CohortsPage data={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
