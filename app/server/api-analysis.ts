import type { AppLoadContext } from "@remix-run/node";
import { ANALYSES } from "#queries/analyses";
import type { Analysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { parseFrameSearch } from "#queries/frame-search";
import { requireApiCaller } from "./api-caller.server";
import { cohortsIn } from "./cohorts-in";
import { freshenCohorts } from "./cohorts.server";
import { apiError } from "./api-error";
import { type Format, readFormat } from "./api-format";
import { refused } from "./api-refused";
import { csvAnswer } from "./csv-answer";

/** What every call that reads asks. */
interface ApiFrame {
  frame: Frame;
  search: URLSearchParams;
  format: Format;
}

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
  const format = readFormat(search);
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

/** A table as a file, named after the project, the analysis and the period. */
export const csvFile = (csv: string, name: string, { project, period }: Frame): Response =>
  csvAnswer(csv, `${project.key}-${name}-${period.from}-${period.to}.csv`);
