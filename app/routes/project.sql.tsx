import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { RELATIONS } from "#queries/sql/relations";
import { SqlPage } from "~/features/sql/sql-page";
import type { SqlOutcome, SqlPageData } from "~/features/sql/sql-page-data";
import { Failure } from "~/frame/failure";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";
import { listSavedQueries, removeQuery, saveQuery } from "~/server/saved-queries.server";
import { answerSql, SQL_ASKERS } from "~/server/sql.server";

/** For SQL_ASKERS of the project: what can be read, and the saved questions. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = await requireProject(request, context, params["project"], SQL_ASKERS);
  const [saved, { language }] = await Promise.all([
    listSavedQueries(context, caller),
    readPreferences(request),
  ]);
  const opened = Number(new URL(request.url).searchParams.get("query"));
  const page: SqlPageData = {
    project: { key: caller.project.key },
    relations: RELATIONS.map(({ name, about, columns }) => ({ name, about, columns })),
    saved,
    opened: saved.find(({ id }) => id === opened) ?? null,
    language,
  };
  return page;
}

const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("run"), sql: z.string() }),
  z.object({ intent: z.literal("save"), sql: z.string(), name: z.string().trim().max(200) }),
  z.object({ intent: z.literal("remove"), query: z.coerce.number().int() }),
]);

/** For SQL_ASKERS of the project: asks a question, keeps one, or removes one that is theirs. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = await requireProject(request, context, params["project"], SQL_ASKERS);
  const form = formSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw new Response("form", { status: 400, statusText: "Bad Request" });
  const asked = form.data;
  const outcome = (sql: string, more: Partial<SqlOutcome>, status = 200) =>
    data<SqlOutcome>({ sql, result: null, problem: null, saving: null, ...more }, { status });

  if (asked.intent === "remove") {
    await removeQuery(context, caller, asked.query);
    return redirect(`/p/${caller.project.key}/sql`);
  }
  const { sql } = asked;
  if (asked.intent === "save") {
    if (asked.name === "") return outcome(sql, { saving: "name-missing" }, 422);
    const id = await saveQuery(context, caller, { name: asked.name, sql });
    return id === null
      ? outcome(sql, { saving: "name-taken" }, 409)
      : redirect(`/p/${caller.project.key}/sql?query=${id}`);
  }
  const includeExcluded = new URL(request.url).searchParams.get("bots") === "1";
  const answered = await answerSql(context, sql, {
    project: caller.project,
    includeExcluded,
    signal: request.signal,
  });
  return answered.ok
    ? outcome(sql, { result: answered.result })
    : outcome(sql, { problem: answered.problem }, 422);
}

export default function SqlRoute() {
  return <SqlPage data={useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
