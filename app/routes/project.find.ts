import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { findAnything } from "~/server/find-anything.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";

const typedSchema = z.string().trim().min(1).max(200);

/** For members of the project: what has a name with the words `q`. @throws 400 without any, or with too many */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = await requireProject(request, context, params["project"]);
  const typed = typedSchema.safeParse(new URL(request.url).searchParams.get("q"));
  if (!typed.success) throw new Response(null, { status: 400, statusText: "Bad Request" });
  const { language } = await readPreferences(request);
  const found = await findAnything(context, typed.data, { ...caller, language, signal: request.signal });
  return Response.json(found, { headers: { "cache-control": "private, no-store" } });
}
