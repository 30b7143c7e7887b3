import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPerson } from "#queries/members/read-member";
import type { MembersFrame } from "#queries/members/read-members";
import { requireApiCaller } from "./api-caller.server";
import { apiError } from "./api-error";

/**
 * For holders of one of the project's API tokens, and for its signed-in members: the person whom an address names by any
 * of their ids of ours.
 *
 * @throws an API error: 404 for nobody and for who was erased
 */
export async function readApiPerson({
  request,
  context,
  params,
}: LoaderFunctionArgs): Promise<{ frame: MembersFrame; person: string; search: URLSearchParams }> {
  const search = new URL(request.url).searchParams;
  const { project } = await requireApiCaller(request, context, search.get("project"));
  const frame = { project, includeExcluded: true, signal: request.signal, caller: "members api" };
  const person = await findPerson(context.services.warehouse, frame, params["person"] ?? "");
  if (person === null) throw apiError("not-found", "Nobody is known under this id.", "person");
  return { frame, person, search };
}
