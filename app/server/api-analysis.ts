import type { AppLoadContext } from "@remix-run/node";
import { ANALYSES } from "#queries/analyses";
import type { Analysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import { parseFrameSearch } from "#queries/frame-search";
import { requireApiCaller } from "./api-caller.server";
import { apiError } from "./api-error";
import { type Format, readFormat } from "./api-format";
import { refused } from "./api-refused";
import { csvAnswer } from "./csv-answer";

/** What a call asks of an analysis. */
export interface ApiQuestion {
  analysis: Analysis;
  frame: Frame;
  search: URLSearchParams;
  format: Format;
}

/**
 * For holders of one of the project's API tokens, and for its signed-in members: which analysis they ask, of what.
 * `project` is its key; the other parameters are the page's own; `format` is json (default) or csv.
 *
 * @throws an API error
 */
export async function readApiQuestion(
  request: Request,
  context: AppLoadContext,
  name: string | undefined,
): Promise<ApiQuestion> {
  const search = new URL(request.url).searchParams;
  const { project } = await requireApiCaller(request, context, search.get("project"));
  const analysis = ANALYSES.find((one) => one.name === name);
  if (!analysis) {
    throw apiError(
      "not-found",
      `There is no such analysis; there are ${ANALYSES.map((one) => one.name).join(", ")}.`,
    );
  }
  const format = readFormat(search);
  const parsed = parseFrameSearch(search, { project, now: context.services.clock() });
  if (!parsed.ok) throw refused(parsed.problems);
  const frame = { ...parsed.frame, signal: request.signal, caller: `${analysis.name} api` };
  return { analysis, frame, search, format };
}

/** A table as a file, named after the analysis, the project and the period. */
export const csvFile = (csv: string, name: string, { project, period }: Frame): Response =>
  csvAnswer(csv, `${name}-${project.key}-${period.from}-${period.to}.csv`);
