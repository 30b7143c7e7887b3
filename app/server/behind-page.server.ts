import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Analysis } from "#queries/define-analysis";
import { readProfiles } from "#queries/members/read-profiles";
import type { BehindPageData } from "~/features/behind/behind-page";
import { COHORT_EDITORS } from "./cohorts.server";
import { numberPlace } from "./number-place";
import { readPreferences } from "./preferences.server";
import { requireProject } from "./project.server";
import { readFrame } from "./view.server";

const PER_PAGE = 100;
const offsetSchema = z.coerce.number().int().min(0).catch(0);

/**
 * For members of the project: the members behind the number that an address names.
 * @param page where the number stands, below `/p/<project>/`
 * @throws 400 when the address names none
 */
export async function readBehindPage(
  { request, context, params }: LoaderFunctionArgs,
  { name, askMembers }: Pick<Analysis, "name" | "askMembers">,
  page = name,
): Promise<BehindPageData> {
  const { project, role } = await requireProject(request, context, params["project"]);
  const { warehouse } = context.services;
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: `${name} members page`,
  };
  const { searchParams } = new URL(request.url);
  const asked = askMembers?.(warehouse, frame, searchParams);
  if (!asked?.ok) throw Response.json(asked?.problems[0] ?? null, { status: 400, statusText: "Bad Request" });

  const offset = offsetSchema.parse(searchParams.get("offset") ?? 0);
  const persons = await asked.answer();
  const [members, { language }] = await Promise.all([
    readProfiles(warehouse, frame, persons.slice(offset, offset + PER_PAGE)),
    readPreferences(request),
  ]);
  const { key, zone } = project;
  const file = new URLSearchParams(searchParams);
  file.set("project", key);
  file.set("format", "csv");
  return {
    project: { key, zone },
    place: numberPlace(name, searchParams, language),
    count: persons.length,
    offset,
    perPage: PER_PAGE,
    members,
    save: COHORT_EDITORS.includes(role)
      ? { to: `/p/${key}/cohorts`, criteria: criteriaOf(name, searchParams) }
      : null,
    back: `/p/${key}/${page}?${searchParams.toString()}`,
    file: `/api/v1/analyses/${name}/members?${file.toString()}`,
    language,
    now: frame.now.getTime(),
  };
}

/** The members behind the number as the criteria of a cohort, without where on the page it stands. */
function criteriaOf(analysis: string, searchParams: URLSearchParams): string {
  const search = new URLSearchParams(searchParams);
  for (const name of ["offset", "page"]) search.delete(name);
  return JSON.stringify({ criteria: [{ kind: "number", analysis, search: search.toString() }] });
}
