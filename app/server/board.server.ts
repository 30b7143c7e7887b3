import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Frame } from "#queries/frame";
import { metricsAnalysis } from "#queries/measurements/metrics-analysis";
import { readMetrics } from "#queries/measurements/read-metrics";
import { catalogue, type MetricKey } from "#queries/metrics/catalogue";
import type { BoardData } from "~/features/metrics/board-data";
import { readAnalysisPage } from "./analysis-page.server";
import { metricLists } from "./metric-lists.server";
import { readPreferences } from "./preferences.server";
import { requireProject } from "./project.server";
import { subjectMeant } from "./subject-words";
import { readTargets } from "./targets.server";
import { readFrame } from "./view.server";

/**
 * What a board is about.
 *
 * - `page`       its place below `/p/<project>/`
 * - `metrics`    those that have cards
 * - `isUnfiltered`  whether it knows no filter, whatever the address says
 * - `split`      those that stand side by side for each value of the breakdown, `breakdown` unless the address says other
 */
interface Board {
  page: string;
  metrics: readonly MetricKey[];
  split: MetricKey[];
  breakdown: string;
  isUnfiltered?: boolean;
}

/**
 * For members of the project: a board of metrics, and what it was asked.
 * @throws 400 when the address asks for a period that does not exist
 */
export async function readBoard(
  { request, context, params }: LoaderFunctionArgs,
  board: Board,
): Promise<{ data: BoardData; frame: Frame }> {
  const { project } = await requireProject(request, context, params["project"]);
  const { warehouse } = context.services;
  const frame = {
    ...(await readFrame(request, context, project)),
    ...(board.isUnfiltered && { filter: undefined }),
    signal: request.signal,
    caller: `${board.page} page`,
  };
  const { searchParams, search } = new URL(request.url);
  const breakdown = subjectMeant(searchParams.get("breakdown") ?? board.breakdown);
  const question = new URLSearchParams({ metrics: JSON.stringify(board.split) });
  if (breakdown !== "") question.set("breakdown", breakdown);
  const parsed = metricsAnalysis.parse(question);

  const [page, all, split, targets, { language }] = await Promise.all([
    readAnalysisPage(context, frame, parsed.ok ? [] : parsed.problems),
    readMetrics(warehouse, frame, { metrics: [...board.metrics] }),
    parsed.ok && breakdown !== ""
      ? readMetrics(warehouse, { ...frame, comparison: "none" }, parsed.params)
      : null,
    readTargets(context, project.id),
    readPreferences(request),
  ]);
  const data: BoardData = {
    ...page,
    page: board.page,
    period: frame.period,
    comparison: all.comparison?.period ?? null,
    compared: all.comparison !== null,
    granularity: frame.granularity,
    metrics: catalogue,
    targets,
    lists: metricLists(project, board.page, search, [...board.metrics, ...board.split]),
    readings: all.readings,
    breakdown,
    split: { metrics: board.split, values: split?.values ?? [], moreValues: split?.moreValues ?? 0 },
    language,
  };
  return { data, frame };
}
