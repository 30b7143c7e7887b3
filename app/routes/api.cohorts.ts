import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerApi } from "~/server/answer-api";
import { csvFile, readApiFrame } from "~/server/api-analysis";
import { cohortsTable } from "~/server/cohorts-table";
import { readCohorts } from "~/server/cohorts.server";
import { csvOf } from "~/server/csv";

/** For those whom readApiFrame lets in: the project's cohorts, what they are made from, and their sizes so far. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { frame, format } = await readApiFrame(request, context, "cohorts api");
    const cohorts = await readCohorts(context, frame.project);
    if (format === "csv") return csvFile(csvOf(cohortsTable(cohorts)), "cohorts", frame);
    return Response.json({ cohorts }, { headers: { "cache-control": "private, no-store" } });
  });
