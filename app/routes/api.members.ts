import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { parseFrameSearch } from "#queries/frame-search";
import type { Member } from "#queries/members/member";
import { membersQuestion } from "#queries/members/members-question";
import { readMembers } from "#queries/members/read-members";
import { problemsOf } from "#queries/search-problem";
import { answerApi } from "~/server/answer-api";
import { requireApiCaller } from "~/server/api-caller.server";
import { readFormat } from "~/server/api-format";
import { refused } from "~/server/api-refused";
import { csvOf } from "~/server/csv";
import { csvAnswer } from "~/server/csv-answer";

/** More than there can be. */
const ALL = 4_000_000_000;

const callSchema = membersQuestion.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

const COLUMNS: readonly (readonly [string, (member: Member) => string | number | null])[] = [
  ["id", ({ person }) => person],
  ["user_id", ({ userId }) => userId],
  ["name", ({ name }) => name],
  ["channel", ({ channel }) => channel],
  ["joined", ({ joinedDay }) => joinedDay],
  ["first_seen", ({ firstSeen }) => firstSeen],
  ["last_seen", ({ lastSeen }) => lastSeen],
  ["events", ({ events }) => events],
  ["active_days", ({ activeDays }) => activeDays],
  ["orders", ({ orders }) => orders],
  ["net_sales", ({ netSales }) => netSales],
  ["nps", ({ nps }) => nps],
];

/**
 * For holders of one of the project's API tokens, and for its signed-in members: its members, with the parameters of the
 * page. As JSON a part of them (`limit`, `offset`), as CSV all.
 */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const search = new URL(request.url).searchParams;
    const { project } = await requireApiCaller(request, context, search.get("project"));
    const { warehouse, clock } = context.services;
    const format = readFormat(search);
    const viewed = parseFrameSearch(search, { project, now: clock() });
    if (!viewed.ok) return refused(viewed.problems);
    const asked = callSchema.safeParse(Object.fromEntries([...search].filter(([, value]) => value !== "")));
    if (!asked.success) return refused(problemsOf(asked.error));

    const frame = { ...viewed.frame, signal: request.signal, caller: "members api" };
    const { limit, offset, ...question } = asked.data;
    if (format === "csv") {
      const { members } = await readMembers(warehouse, frame, question, { limit: ALL, offset: 0 });
      const table = {
        columns: COLUMNS.map(([name]) => name),
        rows: members.map((member) => COLUMNS.map(([, cell]) => cell(member))),
      };
      return csvAnswer(csvOf(table), `members-${project.key}.csv`);
    }
    const { count, members } = await readMembers(warehouse, frame, question, { limit, offset });
    return Response.json(
      { count, limit, offset, members: members.map(({ person, ...member }) => ({ id: person, ...member })) },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
