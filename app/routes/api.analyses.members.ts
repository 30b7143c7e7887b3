import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerApi } from "~/server/answer-api";
import { readApiQuestion } from "~/server/api-analysis";
import { apiError } from "~/server/api-error";
import { answerMembers } from "~/server/api-members";
import { refused } from "~/server/api-refused";

/** For those whom readApiQuestion lets in: the members behind a number of an analysis, as many as it counts. */
export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { analysis, frame, search, format } = await readApiQuestion(request, context, params["analysis"]);
    const { warehouse } = context.services;
    const asked = analysis.askMembers?.(warehouse, frame, search);
    if (!asked) return apiError("not-found", `The numbers of ${analysis.name} have no lists of members.`);
    if (!asked.ok) return refused(asked.problems);
    const name = `${analysis.name}-members`;
    return answerMembers(warehouse, frame, await asked.answer(), { search, format, name });
  });
