import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { cohortOverlaps } from "#queries/cohorts/cohort-overlaps";
import { cohortPeople } from "#queries/cohorts/cohort-people";
import { readProfiles } from "#queries/members/read-profiles";
import { CohortPage, type CohortPageData } from "~/features/cohorts/cohort-page";
import { Failure } from "~/frame/failure";
import { freshenCohorts, readCohorts } from "~/server/cohorts.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

const PER_PAGE = 100;
const offsetSchema = z.coerce.number().int().min(0).catch(0);

/** For members of the project: one of its cohorts. @throws 404 when there is none with this id */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
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
  const [people, shared, { language }] = await Promise.all([
    cohortPeople(warehouse, scope, { cohort: id }),
    cohortOverlaps(warehouse, scope, { cohort: id }),
    readPreferences(request),
  ]);
  const persons = people.map(({ person }) => person);
  const { key, zone, currency } = project;
  const page: CohortPageData = {
    project: { key, zone, currency },
    cohort,
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

export default function CohortRoute() {
  return <CohortPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
