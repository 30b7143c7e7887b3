import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerApi } from "~/server/answer-api";
import { readApiFrame } from "~/server/api-analysis";
import { readCohorts } from "~/server/cohorts.server";

/** For those whom readApiFrame lets in: the project's cohorts, what they are made from, and their sizes so far. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { frame } = await readApiFrame(request, context, "cohorts api");
    return Response.json(
      { cohorts: await readCohorts(context, frame.project) },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
