import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countQuarantine, listQuarantine } from "#queries/quarantine/read-quarantine";
import { QuarantinePage } from "~/features/quarantine/quarantine-page";
import type { QuarantinePageData } from "~/features/quarantine/quarantine-page-data";
import { Failure } from "~/frame/failure";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { changeQuarantine, QUARANTINE_EDITORS, readQuarantineSearch } from "~/server/quarantine.server";
import { readForm } from "~/server/read-form";
import { readFrame } from "~/server/view.server";

const PER_PAGE = 50;

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project, role } = await requireProject(request, context, params["project"]);
  const { warehouse, clock } = context.services;
  const { period } = await readFrame(request, context, project);
  const { search, after } = readQuarantineSearch(request, project, period);
  const [found, counts, { language }] = await Promise.all([
    listQuarantine(warehouse, project.id, search, { limit: PER_PAGE + 1, after }),
    countQuarantine(warehouse, project.id, search),
    readPreferences(request),
  ]);
  const entries = found.slice(0, PER_PAGE);
  const last = found.length > PER_PAGE ? entries.at(-1) : undefined;
  const page: QuarantinePageData = {
    project: { key: project.key, zone: project.zone },
    search,
    entries,
    counts,
    next: last ? { received: last.received, id: last.id } : null,
    isFirst: after === null,
    mayChange: QUARANTINE_EDITORS.includes(role),
    language,
    now: clock().getTime(),
  };
  return page;
}

/** For owners and operators of the project: tries, replays, dismisses or takes back the entries that the address asks for. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireProject(request, context, params["project"], QUARANTINE_EDITORS);
  const { period } = await readFrame(request, context, by.project);
  const { search } = readQuarantineSearch(request, by.project, period);
  return changeQuarantine(context, by, search, await readForm(request));
}

export default function QuarantineRoute() {
  return <QuarantinePage data={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
