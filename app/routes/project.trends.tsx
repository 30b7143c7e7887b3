import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { readTrends } from "#queries/trends/read-trends";
import { trendsAnalysis } from "#queries/trends/trends-analysis";
import { trendsParams } from "#queries/trends/trends-question";
import { TrendsPage } from "~/features/trends/trends-page";
import type { TrendsPageData } from "~/features/trends/trends-page-data";
import { Failure } from "~/frame/failure";
import { readAnalysisPage } from "~/server/analysis-page.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

/** What the page asks until somebody asks something else: how many members are active. */
const USUAL = trendsParams.parse({ series: [{ events: [{ event: "*" }], measure: "members" }] });

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "trends page",
  };
  const { searchParams } = new URL(request.url);
  if (!searchParams.has("series")) searchParams.set("series", JSON.stringify(USUAL.series));
  const parsed = trendsAnalysis.parse(searchParams);
  const [page, trends, { language }] = await Promise.all([
    readAnalysisPage(context, frame, parsed.ok ? [] : parsed.problems),
    parsed.ok ? readTrends(context.services.warehouse, frame, parsed.params) : null,
    readPreferences(request),
  ]);
  const data: TrendsPageData = {
    ...page,
    period: frame.period,
    comparison: comparisonPeriod(frame.period, frame.comparison),
    asked: parsed.ok ? parsed.params : USUAL,
    usual: USUAL,
    parameters: trendsAnalysis.parameters,
    trends,
    language,
  };
  return data;
}

export default function TrendsRoute() {
  return <TrendsPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
