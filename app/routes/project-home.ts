import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireProject } from "~/server/project.server";

/** For members of the project: leads to its overview. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  throw redirect(`/p/${project.key}/overview${new URL(request.url).search}`);
}
