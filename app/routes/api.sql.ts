import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answerApi } from "~/server/answer-api";
import { requireApiCaller } from "~/server/api-caller.server";
import { apiError } from "~/server/api-error";
import { readFormat } from "~/server/api-format";
import { csvOf } from "~/server/csv";
import { csvAnswer } from "~/server/csv-answer";
import { answerSql, SQL_ASKERS } from "~/server/sql.server";

const bodySchema = z.record(z.string(), z.string());

/** What a call asks: the search parameters, or the same as a JSON object of texts. @throws an API error */
async function readCall(request: Request): Promise<URLSearchParams> {
  if (request.method === "GET") return new URL(request.url).searchParams;
  if (request.method !== "POST") throw apiError("bad-parameter", "Ask with GET or POST.");
  const parsed = bodySchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) throw apiError("bad-parameter", "The body is no JSON object of texts.");
  return new URLSearchParams(parsed.data);
}

const answer = ({ request, context }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const search = await readCall(request);
    const { project, role } = await requireApiCaller(request, context, search.get("project"));
    if (!SQL_ASKERS.includes(role)) {
      throw apiError("not-allowed", `Only an ${SQL_ASKERS.join(", ")} may ask in SQL.`);
    }
    const format = readFormat(search);
    const bots = search.get("bots") ?? "0";
    if (bots !== "0" && bots !== "1") throw apiError("bad-parameter", "wants 0 or 1", "bots");
    const asked = { project, includeExcluded: bots === "1", signal: request.signal };
    const answered = await answerSql(context, search.get("sql") ?? "", asked);
    if (!answered.ok) {
      const { message, line, column } = answered.problem;
      throw apiError(
        "bad-parameter",
        line === null ? message : `${message} (line ${line}, column ${column})`,
        "sql",
      );
    }
    const { columns, rows } = answered.result;
    return format === "csv"
      ? csvAnswer(csvOf({ columns: columns.map(({ name }) => name), rows }), `sql-${project.key}.csv`)
      : Response.json(answered.result, { headers: { "cache-control": "private, no-store" } });
  });

/** For SQL_ASKERS among the holders of the project's tokens and its signed-in members: answers a question in SQL. */
export const loader = (call: LoaderFunctionArgs) => answer(call);

/** For the same: as loader, with what is asked in the body. Changes nothing. */
export const action = (call: ActionFunctionArgs) => answer(call);
