import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { parseFrameSearch } from "#queries/frame-search";
import { LONGEST_VIEW_NAME } from "~/frame/saved-view";
import { viewSearch } from "~/frame/view-search";
import { localPath } from "~/server/local-path";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";
import { removeView, saveView } from "~/server/saved-views.server";

const formSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    name: z.string().trim().min(1).max(LONGEST_VIEW_NAME),
    search: z.string().transform((search) => viewSearch(search)),
    shared: z.literal("1").optional(),
  }),
  z.object({ intent: z.literal("remove"), view: z.coerce.number().int() }),
]);

/** For members of the project: a visit leads to its first page and changes nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  return redirect(`/p/${project.key}`);
}

/**
 * For members of the project: keeps the choices of a view by name, or removes one that is theirs, and goes back to where the
 * form was.
 *
 * @throws 400 for a form that is none, or choices that no page could show
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = await requireProject(request, context, params["project"]);
  const { project } = caller;
  const sent = await readForm(request);
  const form = formSchema.safeParse(Object.fromEntries(sent));
  if (!form.success) throw new Response("form", { status: 400, statusText: "Bad Request" });
  if (form.data.intent === "remove") {
    await removeView(context, caller, form.data.view);
  } else {
    const { name, search, shared } = form.data;
    const asked = parseFrameSearch(new URLSearchParams(search), { project, now: context.services.clock() });
    if (!asked.ok) throw Response.json(asked.problems[0], { status: 400, statusText: "Bad Request" });
    await saveView(context, caller, { name, search, shared: shared !== undefined });
  }
  return redirect(localPath(sent.get("next")) ?? `/p/${project.key}`);
}
