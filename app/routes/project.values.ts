import type { LoaderFunctionArgs } from "@remix-run/node";
import { subjectValues } from "#queries/events/subject-values";
import { subjectSchema } from "#queries/filters/filter";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

/** For members of the project: the most common values of a subject in the period; none of what is no subject. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const { period, includeExcluded, now } = await readFrame(request, context, project);
  const { searchParams } = new URL(request.url);
  const subject = subjectSchema.safeParse(searchParams.get("subject"));
  const scope = { project, period, includeExcluded, now, signal: request.signal, caller: "values" };
  const asked = subject.success ? { subject: subject.data, text: searchParams.get("text") ?? "" } : null;
  const rows = asked === null ? [] : await subjectValues(context.services.warehouse, scope, asked);
  return Response.json(
    { values: rows.map(({ value }) => value) },
    { headers: { "cache-control": "private, no-store" } },
  );
}
