import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { FlagError } from "#experiments/flags/flag-error";
import { findDraft } from "#experiments/flags/find-flag";
import { readLiveState } from "#experiments/flags/live-state";
import { type Trial, tryFlag } from "#experiments/flags/try-flag";
import { fromJson } from "#queries/search-problem";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";

const formSchema = z.object({
  environment: z.string(),
  attributes: z.string().transform(fromJson).pipe(z.record(z.string(), z.unknown())),
  /** 0 for what is in force */
  draft: z.coerce.number().int().min(0),
});

/**
 * For members of the project: what somebody with these attributes gets of a flag. Changes nothing; the attributes are
 * kept nowhere, which is why they come in a body. @throws 400, and 404 when there is no such draft
 */
export async function action({ request, context, params }: ActionFunctionArgs): Promise<Trial> {
  const { project } = await requireProject(request, context, params["project"]);
  const form = formSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw new Response("form", { status: 400, statusText: "Bad Request" });
  const { environment, attributes, draft } = form.data;
  const { control, clock } = context.services;
  const { db } = control;
  const flag = params["flag"] ?? "";
  const tried = draft === 0 ? null : await findDraft({ db, project: project.id }, draft).catch(absent);
  if (tried !== null && tried.flag !== flag) absent(new FlagError("unknown", "another flag's"));
  const state = await readLiveState(db, project.id, "listed");
  const definition = tried?.definition ?? null;
  return tryFlag(state, { flag, environment, attributes, now: clock(), draft: definition });
}

function absent(error: unknown): never {
  if (!(error instanceof FlagError)) throw error;
  throw new Response(null, { status: 404, statusText: "Not Found" });
}
