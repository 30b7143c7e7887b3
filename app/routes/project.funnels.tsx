import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { funnelAnalysis } from "#queries/funnel/funnel-analysis";
import { funnelParams } from "#queries/funnel/funnel-question";
import { readFunnel } from "#queries/funnel/read-funnel";
import { FunnelPage } from "~/features/funnels/funnel-page";
import type { FunnelPageData } from "~/features/funnels/funnel-page-data";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { Failure } from "~/frame/failure";
import { readAnalysisPage } from "~/server/analysis-page.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";
import { EventName } from "#store/events/event-names";

/** What the page asks until somebody asks something else: from looking at a product to ordering it. */
const USUAL = funnelParams.parse({
  steps: [
    EventName.productViewed,
    EventName.productAdded,
    EventName.checkoutStarted,
    EventName.orderCompleted,
  ].map((event) => ({ events: [{ event }] })),
});

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "funnels page",
  };
  const { searchParams } = new URL(request.url);
  if (!searchParams.has("steps")) searchParams.set("steps", JSON.stringify(USUAL.steps));
  const parsed = funnelAnalysis.parse(searchParams);
  const [page, funnel, { language }] = await Promise.all([
    readAnalysisPage(context, frame, parsed.ok ? [] : parsed.problems),
    parsed.ok ? readFunnel(context.services.warehouse, frame, parsed.params) : null,
    readPreferences(request),
  ]);
  const data: FunnelPageData = {
    ...page,
    period: frame.period,
    comparison: comparisonPeriod(frame.period, frame.comparison),
    asked: parsed.ok ? parsed.params : USUAL,
    usual: USUAL,
    parameters: funnelAnalysis.parameters,
    funnel,
    language,
  };
  return data;
}

export default function FunnelsRoute() {
  return <FunnelPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
