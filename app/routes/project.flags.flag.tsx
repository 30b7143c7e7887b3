import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { approveDraft, discardDraft, saveDraft } from "#experiments/flags/drafts";
import { archiveFlag } from "#experiments/flags/flags";
import { publishDraft, revertFlag } from "#experiments/flags/publish-flag";
import { FlagPage } from "~/features/flags/flag-page";
import type { FlagRefusal } from "~/features/flags/flag-page-data";
import { flagPath } from "~/features/flags/flag-path";
import { flagForm, readDefinition } from "~/features/flags/read-flag-form";
import { Failure } from "~/frame/failure";
import { readFlagPage } from "~/server/flag-page.server";
import { FLAG_EDITORS, invalid, refusalOf, switchFlag, whoOf } from "~/server/flags.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";

/** For members of the project: one of its flags. @throws 404 when there is none with this key */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = await requireProject(request, context, params["project"]);
  return readFlagPage(request, context, caller, params["flag"] ?? "");
}

/** For FLAG_EDITORS of the project: writes, approves, publishes and discards drafts, reverts, kills, restores, archives. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = await requireProject(request, context, params["project"], FLAG_EDITORS);
  const form = flagForm.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw new Response("form", { status: 400, statusText: "Bad Request" });
  const asked = form.data;
  const flag = params["flag"] ?? "";
  const { control } = context.services;
  const who = whoOf(context, caller);
  const here = flagPath(caller.project.key, flag);
  const refuse = (problem: FlagRefusal["problem"]) =>
    data<FlagRefusal>({ intent: asked.intent, problem }, { status: 422 });
  const done = async (work: () => Promise<unknown>, next = here) => {
    const problem = await refusalOf(work);
    return problem === null ? redirect(next) : refuse(problem);
  };
  switch (asked.intent) {
    case "save": {
      const { draft, turn, basedOn, comment } = asked;
      const read = readDefinition(asked.definition);
      if ("problems" in read) return refuse(invalid(read.problems));
      const known = draft === 0 ? null : { id: draft, turn };
      const writing = { flag, draft: known, basedOn, comment, definition: read.definition };
      return done(() => saveDraft(control, who, writing));
    }
    case "publish":
      return done(() => publishDraft(control, who, { id: asked.draft, turn: asked.turn }));
    case "approve":
      return done(() => approveDraft(control, who, { id: asked.draft, turn: asked.turn }));
    case "discard":
      return done(() => discardDraft(control, who, { id: asked.draft, turn: asked.turn }));
    case "revert":
      return done(() => revertFlag(control, who, { flag, ...asked }));
    case "archive":
      return done(() => archiveFlag(control, who, flag), `/p/${caller.project.key}/flags`);
    default:
      return done(() => switchFlag(context, who, asked));
  }
}

export default function FlagRoute() {
  const data = useLoaderData<typeof loader>();
  return <FlagPage key={data.flag.key} data={data} refused={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
