import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readRetention } from "#queries/retention/read-retention";
import { retentionAnalysis } from "#queries/retention/retention-analysis";
import { habitAnalysis, readHabit } from "#queries/retention/habit-analysis";
import { readUsageInterval } from "#queries/retention/usage-interval-analysis";
import { retentionParams } from "#queries/retention/retention-question";
import { RetentionPage } from "~/features/retention/retention-page";
import type { RetentionPageData } from "~/features/retention/retention-page-data";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { Failure } from "~/frame/failure";
import { readAnalysisPage } from "~/server/analysis-page.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "retention page",
  };
  const usual = retentionParams.parse({});
  const { searchParams } = new URL(request.url);
  const parsed = retentionAnalysis.parse(searchParams);
  const askedHabit = habitAnalysis.parse(searchParams);
  const problem = [parsed, askedHabit].find(({ ok }) => !ok);
  const [page, retention, usage, habit, { language }] = await Promise.all([
    readAnalysisPage(context, frame, problem === undefined || problem.ok ? [] : problem.problems),
    parsed.ok ? readRetention(context.services.warehouse, frame, parsed.params) : null,
    parsed.ok ? readUsageInterval(context.services.warehouse, frame, parsed.params) : null,
    askedHabit.ok ? readHabit(context.services.warehouse, frame, askedHabit.params) : null,
    readPreferences(request),
  ]);
  const data: RetentionPageData = {
    ...page,
    period: frame.period,
    comparison: comparisonPeriod(frame.period, frame.comparison),
    asked: parsed.ok ? parsed.params : usual,
    usual,
    parameters: retentionAnalysis.parameters,
    retention,
    usage,
    habit,
    language,
  };
  return data;
}

export default function RetentionRoute() {
  return <RetentionPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
