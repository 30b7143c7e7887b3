import type { LoaderFunctionArgs } from "@remix-run/node";
import { contentEffectAnalysis, readContentEffect } from "#queries/content/content-effect-analysis";
import { readPostLife } from "#queries/content/post-life-analysis";
import { readProfiles } from "#queries/members/read-profiles";
import { CONTENT_METRICS } from "~/features/content/content-metrics";
import type { ContentPageData } from "~/features/content/content-page-data";
import { readBoard } from "./board.server";

/** All that the page of content shows. @throws 400 when the address asks for what does not exist */
export async function readContentPage(call: LoaderFunctionArgs): Promise<ContentPageData> {
  const { searchParams } = new URL(call.request.url);
  const asked = contentEffectAnalysis.parse(searchParams);
  if (!asked.ok) throw Response.json(asked.problems[0] ?? null, { status: 400, statusText: "Bad Request" });
  const { data, frame } = await readBoard(call, {
    page: "content",
    metrics: CONTENT_METRICS,
    split: [...CONTENT_METRICS],
    breakdown: "",
  });
  const { warehouse } = call.context.services;
  const [effect, life, ...selling] = await Promise.all([
    readContentEffect(warehouse, frame, asked.params),
    readPostLife(warehouse, frame),
    readContentEffect(warehouse, frame, { ...asked.params, group: "topic" }),
    readContentEffect(warehouse, frame, { ...asked.params, group: "format" }),
  ]);
  const written = effect.by === "author" ? effect.rows.flatMap(({ key }) => key || []) : [];
  const authors = await readProfiles(warehouse, frame, written);
  return {
    ...{ data, effect, selling, life },
    authors: Object.fromEntries(authors.map(({ person, userId }) => [person, userId || person])),
  };
}
