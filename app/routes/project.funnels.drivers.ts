import type { LoaderFunctionArgs } from "@remix-run/node";
import { driversAnalysis } from "#queries/funnel/drivers-analysis";
import { readDrivers } from "#queries/funnel/read-drivers";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

/** More than anybody reads; the file has all. */
const MOST_SHOWN = 40;

/** For members of the project: the drivers of a funnel, the most certain first. @throws 400 when it cannot be asked */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "funnel drivers",
  };
  const parsed = driversAnalysis.parse(new URL(request.url).searchParams);
  if (!parsed.ok) throw Response.json(parsed.problems[0], { status: 400, statusText: "Bad Request" });
  const { drivers, ...found } = await readDrivers(context.services.warehouse, frame, parsed.params);
  return { ...found, tested: drivers.length, drivers: drivers.slice(0, MOST_SHOWN) };
}
