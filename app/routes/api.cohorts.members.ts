import type { LoaderFunctionArgs } from "@remix-run/node";
import { cohortPeople } from "#queries/cohorts/cohort-people";
import { answerApi } from "~/server/answer-api";
import { readApiFrame } from "~/server/api-analysis";
import { apiError } from "~/server/api-error";
import { answerMembers } from "~/server/api-members";
import { freshenCohorts, readCohorts } from "~/server/cohorts.server";

/** For those whom readApiFrame lets in: who is in a cohort, found out anew where that was more than a minute ago. */
export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { frame, search, format } = await readApiFrame(request, context, "cohort api");
    const { project, period, signal, caller } = frame;
    const id = Number(params["cohort"]);
    await freshenCohorts(context, project, [id]);
    const cohort = (await readCohorts(context, project)).find((one) => one.id === id);
    if (!cohort) return apiError("not-found", "There is no such cohort in this project.");
    const { warehouse } = context.services;
    const scope = { project, period, includeExcluded: true, signal, caller };
    const people = await cohortPeople(warehouse, scope, { cohort: id });
    const persons = people.map(({ person }) => person);
    return answerMembers(warehouse, frame, persons, { search, format, name: `cohort-${id}` });
  });
