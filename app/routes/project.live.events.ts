import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireProject } from "~/server/project.server";
import { readRecent } from "~/server/recent.server";

/** For members of the project: the events behind the number `after`, asked again and again by the live page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const after = Number(new URL(request.url).searchParams.get("after") ?? 0);
  if (!Number.isSafeInteger(after) || after < 0) {
    const problem = { parameter: "after", message: "wants a whole number from 0" };
    throw Response.json(problem, { status: 400, statusText: "Bad Request" });
  }
  const recent = await readRecent(context, project.id, after);
  return Response.json(recent ?? { events: [], unseen: 0 }, { headers: { "cache-control": "no-store" } });
}
