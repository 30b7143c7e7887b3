import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, type ShouldRevalidateFunction, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { Failure } from "~/frame/failure";
import { Frame } from "~/frame/frame";
import { GoneCohorts } from "~/frame/gone-cohorts";
import type { loader as rootLoader } from "~/root";
import { readCohortNames } from "~/server/cohort-names.server";
import { cohortsIn } from "~/server/cohorts-in";
import { listProjects, requireProject } from "~/server/project.server";
import { listSavedViews } from "~/server/saved-views.server";
import { readView } from "~/server/view.server";

/** For members of the project: what the frame around its pages shows. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = await requireProject(request, context, params["project"]);
  const { account, project, role } = caller;
  const [cohorts, saved] = await Promise.all([
    readCohortNames(context, project),
    listSavedViews(context, caller),
  ]);
  const asked = cohortsIn(new URL(request.url).searchParams);
  return {
    cohorts,
    goneCohorts: asked.filter((asks) => cohorts.every(({ id }) => id !== asks)),
    account: { name: account.name, email: account.email },
    project: { key: project.key, name: project.name, zone: project.zone, currency: project.currency },
    role,
    projects: await listProjects(context, account),
    view: readView(request, context, project),
    saved,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.project.name} · Agora` : "Agora" },
];

/** A collapsed rail changes nothing that this page asks the databases. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  formAction !== "/preferences" && defaultShouldRevalidate;

export default function ProjectLayout() {
  const { project, projects, account, view, saved, goneCohorts } = useLoaderData<typeof loader>();
  const rail = useRouteLoaderData<typeof rootLoader>("root")?.rail ?? "wide";
  return (
    <Frame project={project} projects={projects} account={account} rail={rail} view={view} saved={saved}>
      <GoneCohorts ids={goneCohorts} />
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-16">
      <Failure />
    </main>
  );
}
