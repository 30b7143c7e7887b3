import type { LoaderFunctionArgs } from "@remix-run/node";
import { readChoices } from "~/server/analysis-page.server";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

/** For members of the project: the events and subjects that can be asked about. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "choices",
  };
  return Response.json(await readChoices(context, frame), {
    headers: { "cache-control": "private, no-store" },
  });
}
