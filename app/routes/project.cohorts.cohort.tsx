import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { cohortOverlaps } from "#queries/cohorts/cohort-overlaps";
import { cohortPeople } from "#queries/cohorts/cohort-people";
import { CriterionError } from "#queries/cohorts/find-cohort";
import { readProfiles } from "#queries/members/read-profiles";
import { CohortPage, type CohortPageData } from "~/features/cohorts/cohort-page";
import type { CohortProblem } from "~/features/cohorts/cohorts-page-data";
import { readCohortForm } from "~/features/cohorts/read-cohort-form";
import { Failure } from "~/frame/failure";
import { readChoices } from "~/server/analysis-page.server";
import { COHORT_EDITORS, freshenCohorts, readCohorts } from "~/server/cohorts.server";
import { changeCohort } from "~/server/edit-cohorts.server";
import { listedCohort } from "~/server/listed-cohort";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";
import { readFrame } from "~/server/view.server";

const PER_PAGE = 100;
const offsetSchema = z.coerce.number().int().min(0).catch(0);

/** For members of the project: one of its cohorts. @throws 404 when there is none with this id */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project, role } = await requireProject(request, context, params["project"]);
  const { warehouse } = context.services;
  const id = Number(params["cohort"]);
  await freshenCohorts(context, project, [id]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "cohort page",
  };
  const all = await readCohorts(context, project);
  const cohort = all.find((one) => one.id === id);
  if (cohort === undefined) throw new Response(null, { status: 404, statusText: "Not Found" });
  const offset = offsetSchema.parse(new URL(request.url).searchParams.get("offset") ?? 0);
  const scope = {
    project,
    period: frame.period,
    includeExcluded: true,
    signal: request.signal,
    caller: "cohort page",
  };
  const [people, shared, { language }, choices] = await Promise.all([
    cohortPeople(warehouse, scope, { cohort: id }),
    cohortOverlaps(warehouse, scope, { cohort: id }),
    readPreferences(request),
    COHORT_EDITORS.includes(role) ? readChoices(context, frame) : null,
  ]);
  const persons = people.map(({ person }) => person);
  const { key, zone, currency } = project;
  const page: CohortPageData = {
    project: { key, zone, currency },
    cohort: listedCohort(cohort, key, language),
    choices,
    overlaps: shared.flatMap(({ cohort: other, members }) => {
      const known = all.find((one) => one.id === other);
      return known === undefined ? [] : { id: other, name: known.name, members };
    }),
    count: persons.length,
    offset,
    perPage: PER_PAGE,
    members: await readProfiles(warehouse, frame, persons.slice(offset, offset + PER_PAGE)),
    file: `/api/v1/cohorts/${id}/members?project=${key}&format=csv`,
    language,
    now: frame.now.getTime(),
  };
  return page;
}

/** For COHORT_EDITORS of the project: changes the cohort. @throws 404 when there is none with this id */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { project, account } = await requireProject(request, context, params["project"], COHORT_EDITORS);
  const asked = readCohortForm(await readForm(request));
  const refuse = (problem: CohortProblem["problem"]) => data<CohortProblem>({ problem }, { status: 422 });
  if (asked.kind === "refused") return refuse(asked.problem);
  if (asked.kind !== "change") throw new Response("form", { status: 400, statusText: "Bad Request" });
  const id = Number(params["cohort"]);
  try {
    const outcome = await changeCohort(context, { project, account }, id, asked.cohort);
    if (outcome === "gone") throw new Response(null, { status: 404, statusText: "Not Found" });
    return outcome === "taken" ? refuse("taken") : redirect(`/p/${project.key}/cohorts/${id}`);
  } catch (error) {
    if (error instanceof CriterionError) return refuse("number");
    throw error;
  }
}

export default function CohortRoute() {
  return <CohortPage data={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
