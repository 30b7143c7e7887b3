import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerApi } from "~/server/answer-api";
import { csvFile, readApiFrame } from "~/server/api-analysis";
import { apiError } from "~/server/api-error";
import { csvOf } from "~/server/csv";
import { requireExperiment } from "~/server/experiments.server";
import { scorecardTable } from "~/server/scorecard-table";
import { readShownScorecard } from "~/server/shown-scorecard";

/** For those whom readApiFrame lets in: what an experiment showed; null before it began. */
export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { frame, format } = await readApiFrame(request, context, "experiment api");
    const { project, includeExcluded } = frame;
    const experiment = await requireExperiment(context, { project }, params).catch(() => {
      throw apiError("not-found", "The project has no such experiment.", "experiment");
    });
    const { key, name, status } = experiment;
    const seen = { project, includeExcluded, signal: request.signal, caller: "experiment api" };
    const card = await readShownScorecard(context, seen, experiment, "en");
    if (format === "csv") return csvFile(csvOf(scorecardTable(card)), `experiment-${key}`, frame);
    return Response.json(
      { experiment: { key, name, status }, scorecard: card },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
