import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readTimeline } from "#queries/members/read-timeline";
import { cursorText, parseTimelineSearch } from "#queries/members/timeline-question";
import { fromJson, problemsOf } from "#queries/search-problem";
import { answerApi } from "~/server/answer-api";
import { readApiPerson } from "~/server/api-member.server";
import { refused } from "~/server/api-refused";

const limitSchema = z.object({ limit: z.coerce.number().int().min(1).max(1000).default(50) });

/**
 * For those whom readApiPerson lets in: what a person did, the latest first; `next` is the parameter `before` of the part
 * after this, null at the end.
 */
export const loader = (call: LoaderFunctionArgs) =>
  answerApi(call.context, call.request, async () => {
    const { frame, person, search } = await readApiPerson(call);
    const asked = parseTimelineSearch(search);
    if (!asked.success) return refused(problemsOf(asked.error));
    const part = limitSchema.safeParse(Object.fromEntries(search));
    if (!part.success) return refused(problemsOf(part.error));
    const { events, next } = await readTimeline(call.context.services.warehouse, frame, {
      ...asked.data,
      ...part.data,
      person,
    });
    return Response.json(
      {
        events: events.map(({ properties, context, ...event }) => ({
          ...event,
          properties: fromJson(properties),
          context: fromJson(context),
        })),
        next: next && cursorText(next),
      },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
