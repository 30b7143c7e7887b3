import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Period } from "#queries/period";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { addDays } from "#queries/period/local-days";
import { answerApi } from "~/server/answer-api";
import { csvFile, readApiQuestion } from "~/server/api-analysis";
import { refused } from "~/server/api-refused";
import { csvOf } from "~/server/csv";

/** As the parameters say it: both days belong to it. */
const bothIncluded = ({ from, to }: Period) => ({ from, to: addDays(to, -1) });

/** For those whom readApiQuestion lets in: an analysis by its name. */
export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { analysis, frame, search, format } = await readApiQuestion(request, context, params["analysis"]);
    const asked = analysis.ask(context.services.warehouse, frame, search);
    if (!asked.ok) return refused(asked.problems);
    const { result, table } = await asked.answer();
    if (format === "csv") return csvFile(csvOf(table()), analysis.name, frame);

    const { key, zone, currency } = frame.project;
    const compared = comparisonPeriod(frame.period, frame.comparison);
    const comparison = compared && { kind: frame.comparison, period: bothIncluded(compared) };
    return Response.json(
      { project: { key, zone, currency }, ...result, period: bothIncluded(frame.period), comparison },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
