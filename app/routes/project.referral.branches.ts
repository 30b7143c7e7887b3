import type { LoaderFunctionArgs } from "@remix-run/node";
import { inviteTreeAnalysis } from "#queries/referral/invite-tree-analysis";
import { readInviteTree } from "#queries/referral/read-invite-tree";
import { requireProject } from "~/server/project.server";
import { readFrame } from "~/server/view.server";

/** For members of the project: whom a member brought, the largest branches first. @throws 400 when it cannot be asked */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "invite tree",
  };
  const parsed = inviteTreeAnalysis.parse(new URL(request.url).searchParams);
  if (!parsed.ok) throw Response.json(parsed.problems[0], { status: 400, statusText: "Bad Request" });
  const { branches, count } = await readInviteTree(context.services.warehouse, frame, parsed.params);
  return { branches, count };
}
