import type { LoaderFunctionArgs } from "@remix-run/node";
import { readExperiments } from "#experiments/lifecycle/find-experiment";
import { answerApi } from "~/server/answer-api";
import { csvFile, readApiFrame } from "~/server/api-analysis";
import { csvOf } from "~/server/csv";
import { experimentsTable } from "~/server/experiments-table";
import { listedExperiment } from "~/server/experiments.server";

/** For those whom readApiFrame lets in: the project's experiments, those put away too. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { frame, format } = await readApiFrame(request, context, "experiments api");
    const experiments = await readExperiments(context.services.control, frame.project.id);
    const listed = experiments.map(listedExperiment);
    if (format === "csv") return csvFile(csvOf(experimentsTable(listed)), "experiments", frame);
    return Response.json({ experiments: listed }, { headers: { "cache-control": "private, no-store" } });
  });
