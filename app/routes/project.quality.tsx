import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readQuality } from "#queries/quality/read-quality";
import { localDayIn } from "#store/events/local-day";
import { QualityPage } from "~/features/quality/quality-page";
import type { QualityPageData } from "~/features/quality/quality-page-data";
import { Failure } from "~/frame/failure";
import { readAudit, readStrangers } from "~/server/ledger.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const { services } = context;
  const { period } = await readFrame(request, context, project);
  const now = services.clock().getTime();
  const scope = { project, period, includeExcluded: true, signal: request.signal, caller: "quality page" };
  const [quality, strangers, audit, depth, { language }] = await Promise.all([
    readQuality(services.warehouse, scope, localDayIn(project.zone)(now)),
    readStrangers(context, project, period),
    readAudit(context, project.id),
    services.collector()?.depth() ?? null,
    readPreferences(request),
  ]);
  const { key, zone } = project;
  const page: QualityPageData = {
    project: { key, zone },
    period,
    quality,
    strangers,
    audit,
    depth,
    language,
    now,
  };
  return page;
}

export default function QualityRoute() {
  return <QualityPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
