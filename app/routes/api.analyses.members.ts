import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readProfiles } from "#queries/members/read-profiles";
import { problemsOf } from "#queries/search-problem";
import { answerApi } from "~/server/answer-api";
import { csvFile, readApiQuestion } from "~/server/api-analysis";
import { apiError } from "~/server/api-error";
import { refused } from "~/server/api-refused";
import { csvOf } from "~/server/csv";

const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});

/**
 * For those whom readApiQuestion lets in: the members behind a number of an analysis, as many as it counts. As JSON a
 * page of them (`limit`, `offset`), as CSV all.
 */
export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { analysis, frame, search, format } = await readApiQuestion(request, context, params["analysis"]);
    const { warehouse } = context.services;
    const asked = analysis.askMembers?.(warehouse, frame, search);
    if (!asked) return apiError("not-found", `The numbers of ${analysis.name} have no lists of members.`);
    const page = pageSchema.safeParse(Object.fromEntries(search));
    if (!asked.ok || !page.success)
      return refused(asked.ok ? problemsOf(page.error ?? new z.ZodError([])) : asked.problems);

    const persons = await asked.answer();
    if (format === "csv") {
      const rows = await readProfiles(warehouse, frame, persons);
      const columns = ["id", "user_id", "first_seen", "last_seen", "events"];
      const cells = rows.map((row) => [row.person, row.userId, row.firstSeen, row.lastSeen, row.events]);
      return csvFile(csvOf({ columns, rows: cells }), `${analysis.name}-members`, frame);
    }
    const { limit, offset } = page.data;
    const members = await readProfiles(warehouse, frame, persons.slice(offset, offset + limit));
    return Response.json(
      {
        count: persons.length,
        limit,
        offset,
        members: members.map(({ person, ...member }) => ({ id: person, ...member })),
      },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
