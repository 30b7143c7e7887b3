import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { readTrends } from "#queries/trends/read-trends";
import { trendsAnalysis } from "#queries/trends/trends-analysis";
import { TrendsPage } from "~/features/trends/trends-page";
import type { TrendsPageData } from "~/features/trends/trends-page-data";
import { Failure } from "~/frame/failure";
import { readAnalysisPage } from "~/server/analysis-page.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { usualTrends } from "~/server/usual-trends.server";
import { readFrame } from "~/server/view.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = await requireProject(request, context, params["project"]);
  const { project } = caller;
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "trends page",
  };
  const { searchParams } = new URL(request.url);
  const { language } = await readPreferences(request);
  const usual = await usualTrends(context, caller, language);
  if (!searchParams.has("series")) searchParams.set("series", JSON.stringify(usual.series));
  const parsed = trendsAnalysis.parse(searchParams);
  const [page, trends] = await Promise.all([
    readAnalysisPage(context, frame, parsed.ok ? [] : parsed.problems),
    parsed.ok ? readTrends(context.services.warehouse, frame, parsed.params) : null,
  ]);
  const data: TrendsPageData = {
    ...page,
    period: frame.period,
    comparison: comparisonPeriod(frame.period, frame.comparison),
    asked: parsed.ok ? parsed.params : usual,
    usual,
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
