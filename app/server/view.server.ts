import type { AppLoadContext } from "@remix-run/node";
import { parseFrameSearch } from "#queries/frame-search";
import type { Frame } from "#queries/frame";
import type { Project } from "#queries/project";
import { localDayIn } from "#store/events/local-day";
import { cohortsIn } from "./cohorts-in";
import { freshenCohorts } from "./cohorts.server";
import type { View } from "~/frame/view";

/**
 * The question an address asks; who is in the cohorts it names has been found out.
 * @throws a 400 answer that names the first parameter in the way: `{parameter, message}`
 */
export async function readFrame(request: Request, context: AppLoadContext, project: Project): Promise<Frame> {
  const { searchParams } = new URL(request.url);
  const parsed = parseFrameSearch(searchParams, { project, now: context.services.clock() });
  if (parsed.ok) {
    await freshenCohorts(context, project, cohortsIn(searchParams));
    return parsed.frame;
  }
  throw Response.json(parsed.problems[0], { status: 400, statusText: "Bad Request" });
}

/** What the top bar shows: the address's question, or the usual one where the address asks for what does not exist. */
export function readView(request: Request, { services }: AppLoadContext, project: Project): View {
  const now = services.clock();
  const asked = parseFrameSearch(new URL(request.url).searchParams, { project, now });
  const shown = asked.ok ? asked : parseFrameSearch(new URLSearchParams(), { project, now });
  if (!shown.ok) throw new Error("A question without parameters is always one.");
  const { period, comparison, granularity, includeExcluded, filter } = shown.frame;
  const today = localDayIn(project.zone)(now.getTime());
  return { period, comparison, granularity, includeExcluded, filter, today };
}
