import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { readMetrics } from "#queries/measurements/read-metrics";
import { catalogue, METRIC_KEYS, type MetricKey } from "#queries/metrics/catalogue";
import { OVERVIEW_METRICS } from "#queries/overview/measures";
import { readOverview } from "#queries/overview/read-overview";
import { OverviewPage } from "~/features/overview/overview-page";
import type { OverviewActionData, OverviewPageData } from "~/features/overview/overview-page-data";
import { STANDING_METRICS } from "~/features/overview/standing-families";
import { OverviewSkeleton } from "~/features/overview/overview-skeleton";
import { readTargetForm } from "~/features/overview/read-target-form";
import { Failure } from "~/frame/failure";
import { useSlowLoading } from "~/frame/use-slow-loading";
import { readForm } from "~/server/read-form";
import { metricLists } from "~/server/metric-lists.server";
import { publicAddress } from "~/server/public-address";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { changeTarget, readTargets, TARGET_EDITORS } from "~/server/targets.server";
import { readFrame } from "~/server/view.server";
import { findWriteKey, KEY_READERS } from "~/server/write-key.server";

const isSlower = (key: MetricKey) => !OVERVIEW_METRICS.some((own) => own === key);
/** Metrics of the plan, and of the families, that the overview's own statements do not tell. */
const PLANNED = METRIC_KEYS.filter((key) => catalogue[key].phase !== null && isSlower(key));
const SLOWER_METRICS = STANDING_METRICS.filter(isSlower);

/** For members of the project. @throws 400 when the address asks for a period or a choice that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project, role } = await requireProject(request, context, params["project"]);
  const { warehouse } = context.services;
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "overview page",
  };
  const [overview, targets, { language }, writeKey] = await Promise.all([
    readOverview(warehouse, frame),
    readTargets(context, project.id),
    readPreferences(request),
    KEY_READERS.includes(role) ? findWriteKey(context, project.id) : null,
  ]);
  const { key, name, zone, currency } = project;
  const page: OverviewPageData = {
    project: { key, name, zone, currency },
    overview,
    metrics: catalogue,
    targets,
    lists: metricLists(project, "overview", new URL(request.url).search, [
      ...OVERVIEW_METRICS,
      ...SLOWER_METRICS,
    ]),
    mayEditTargets: TARGET_EDITORS.includes(role),
    language,
  };
  const firstEvent = writeKey === null ? null : { address: publicAddress(request, context), writeKey };
  // Of these the scoreboard shows the whole period; what each interval of it had is not asked.
  const whole = { ...frame, granularity: "month" } as const;
  const more = readMetrics(warehouse, whole, { metrics: PLANNED }).then(({ readings }) => readings);
  const slower = readMetrics(warehouse, frame, { metrics: SLOWER_METRICS }).then(({ readings }) => readings);
  return { page, firstEvent, more, slower };
}

/** For owners and managers of the project: sets or clears the target of a metric. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { project, account } = await requireProject(request, context, params["project"], TARGET_EDITORS);
  const change = readTargetForm(await readForm(request), catalogue);
  if (change.kind === "foreign") throw new Response("form", { status: 400, statusText: "Bad Request" });
  if (change.kind === "refused") {
    const { metric, message, entered } = change;
    return data<OverviewActionData>({ error: { metric, message, entered } }, { status: 422 });
  }
  await changeTarget(context, { projectId: project.id, account }, change);
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search);
}

/** Collapsing the rail asks nothing of the databases. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  formAction !== "/preferences" && defaultShouldRevalidate;

export default function Overview() {
  const { page, firstEvent, more, slower } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  if (useSlowLoading()) return <OverviewSkeleton />;
  return <OverviewPage data={page} {...{ actionData, firstEvent, more, slower }} />;
}

export { Failure as ErrorBoundary };
