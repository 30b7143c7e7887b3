import type { LoaderFunctionArgs } from "@remix-run/node";
import { readWhatChanged } from "#queries/changes/read-what-changed";
import { whatChangedAnalysis } from "#queries/changes/what-changed-analysis";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

/** For members of the project: where a metric's change came from. @throws 400 when it cannot be asked */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "what changed",
  };
  const parsed = whatChangedAnalysis.parse(new URL(request.url).searchParams);
  if (!parsed.ok) throw Response.json(parsed.problems[0], { status: 400, statusText: "Bad Request" });
  // Over the whole period: what each interval of it had is not asked.
  const whole = { ...frame, granularity: "month" } as const;
  return { told: await readWhatChanged(context.services.warehouse, whole, parsed.params) };
}
