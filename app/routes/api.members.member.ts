import type { LoaderFunctionArgs } from "@remix-run/node";
import { readMember } from "#queries/members/read-member";
import { answerApi } from "~/server/answer-api";
import { apiError } from "~/server/api-error";
import { readApiPerson } from "~/server/api-member.server";

/** For those whom readApiPerson lets in: all that is known of one person, but for what they did. */
export const loader = (call: LoaderFunctionArgs) =>
  answerApi(call.context, call.request, async () => {
    const { frame, person } = await readApiPerson(call);
    const details = await readMember(call.context.services.warehouse, frame, person);
    if (details === null) return apiError("not-found", "Nobody is known under this id.", "person");
    const { member, inviter, ...rest } = details;
    const { person: id, ...facts } = member;
    return Response.json(
      { id, ...facts, inviter: inviter && { id: inviter.person, userId: inviter.userId }, ...rest },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
