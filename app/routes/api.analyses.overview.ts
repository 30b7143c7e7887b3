import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Period } from "#queries/period";
import { addDays } from "#queries/period/local-days";
import { parseOverviewSearch } from "#queries/overview/overview-search";
import { readOverview } from "#queries/overview/read-overview";
import { answerApi } from "~/server/answer-api";
import { requireApiCaller } from "~/server/api-caller.server";
import { apiError } from "~/server/api-error";
import { overviewCsv } from "~/server/overview-csv";

/** As the parameters say it: both days belong to it. */
const bothIncluded = ({ from, to }: Period) => ({ from, to: addDays(to, -1) });

/**
 * For holders of one of the project's API tokens, and for its signed-in members: the overview's numbers.
 * `project` is its key; the other parameters are the page's own; `format` is json (default) or csv.
 */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const search = new URL(request.url).searchParams;
    const { project } = await requireApiCaller(request, context, search.get("project"));
    const format = search.get("format") ?? "json";
    if (format !== "json" && format !== "csv") {
      return apiError("bad-parameter", "wants one of json, csv", "format");
    }
    const parsed = parseOverviewSearch(search, { project, now: context.services.clock() });
    if (!parsed.ok) {
      const [problem] = parsed.problems;
      return apiError("bad-parameter", problem?.message ?? "is not understood", problem?.parameter);
    }
    const asked = { ...parsed.question, signal: request.signal, caller: "overview api" };
    const overview = await readOverview(context.services.warehouse, asked);
    const period = bothIncluded(overview.period);
    if (format === "csv") {
      const name = `overview-${project.key}-${period.from}-${period.to}.csv`;
      return new Response(overviewCsv(overview), {
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="${name}"`,
          "cache-control": "private, no-store",
        },
      });
    }
    const { key, zone, currency } = project;
    const comparison = overview.comparison && {
      kind: overview.comparison.kind,
      period: bothIncluded(overview.comparison.period),
    };
    return Response.json(
      { project: { key, zone, currency }, ...overview, period, comparison },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
