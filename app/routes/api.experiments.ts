import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAlarms } from "#experiments/lifecycle/alarms";
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
    const { control } = context.services;
    const [experiments, alarms] = await Promise.all([
      readExperiments(control, frame.project.id),
      readAlarms(control, frame.project.id),
    ]);
    const listed = experiments.map((experiment) => listedExperiment(experiment, alarms));
    if (format === "csv") return csvFile(csvOf(experimentsTable(listed)), "experiments", frame);
    return Response.json({ experiments: listed }, { headers: { "cache-control": "private, no-store" } });
  });
