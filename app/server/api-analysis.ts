import type { AppLoadContext } from "@remix-run/node";
import { ANALYSES } from "#queries/analyses";
import type { Analysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { parseFrameSearch } from "#queries/frame-search";
import type { Problem } from "#queries/search-problem";
import { requireApiCaller } from "./api-caller.server";
import { cohortsIn } from "./cohorts-in";
import { freshenCohorts } from "./cohorts.server";
import { apiError } from "./api-error";

/** What every call that reads asks. */
interface ApiFrame {
  frame: Frame;
  search: URLSearchParams;
  format: "json" | "csv";
}

/** The first thing that is wrong with a call's parameters. */
export const refused = ([problem]: readonly Problem[]): Response =>
  apiError("bad-parameter", problem?.message ?? "is not understood", problem?.parameter ?? null);

/**
 * For holders of one of the project's API tokens, and for its signed-in members: of what a call asks. `project` is its
 * key; the other parameters are the page's own; `format` is json (default) or csv.
 *
 * @param caller what asks, for the query log
 * @throws an API error
 */
export async function readApiFrame(
  request: Request,
  context: AppLoadContext,
  caller: string,
): Promise<ApiFrame> {
  const search = new URL(request.url).searchParams;
  const { project } = await requireApiCaller(request, context, search.get("project"));
  const format = search.get("format") ?? "json";
  if (format !== "json" && format !== "csv")
    throw apiError("bad-parameter", "wants one of json, csv", "format");
  const parsed = parseFrameSearch(search, { project, now: context.services.clock() });
  if (!parsed.ok) throw refused(parsed.problems);
  await freshenCohorts(context, project, cohortsIn(search));
  return { frame: { ...parsed.frame, signal: request.signal, caller }, search, format };
}

/** For those whom readApiFrame lets in: which analysis they ask, of what. @throws an API error */
export async function readApiQuestion(
  request: Request,
  context: AppLoadContext,
  name: string | undefined,
): Promise<ApiFrame & { analysis: Analysis }> {
  const asked = await readApiFrame(request, context, `${name ?? ""} api`);
  const analysis = ANALYSES.find((one) => one.name === name);
  if (analysis) return { ...asked, analysis };
  const names = ANALYSES.map((one) => one.name).join(", ");
  throw apiError("not-found", `There is no such analysis; there are ${names}.`);
}

/** A table as a file, named after the analysis, the project and the period. */
export function csvFile(csv: string, name: string, { project, period }: Frame): Response {
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}-${project.key}-${period.from}-${period.to}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
