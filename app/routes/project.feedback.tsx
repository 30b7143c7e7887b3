import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { feedbackQuestion } from "#queries/feedback/feedback-question";
import { FEEDBACK_STATES } from "#queries/feedback/feedback-words";
import { countFeedback, readFeedback } from "#queries/feedback/read-feedback";
import { cursorSchema, cursorText } from "#queries/members/timeline-question";
import { problemsOf } from "#queries/search-problem";
import { FeedbackPage } from "~/features/feedback/feedback-page";
import type { FeedbackPageData, FeedbackRefusal } from "~/features/feedback/feedback-page-data";
import { Failure } from "~/frame/failure";
import { changeFeedback, FEEDBACK_HANDLERS, readChanges, readHandling } from "~/server/feedback.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";
import { readFrame } from "~/server/view.server";

const PER_PAGE = 30;
const searchSchema = feedbackQuestion.extend({ before: cursorSchema });

/** For members of the project: what members said. @throws 400 when the address asks for what does not exist */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project, role } = await requireProject(request, context, params["project"]);
  const { warehouse } = context.services;
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "feedback page",
  };
  const { searchParams } = new URL(request.url);
  const parsed = searchSchema.safeParse(
    Object.fromEntries([...searchParams].filter(([, value]) => value !== "")),
  );
  if (!parsed.success) {
    throw Response.json(problemsOf(parsed.error)[0], { status: 400, statusText: "Bad Request" });
  }
  const { before, ...question } = parsed.data;
  const handling = await readHandling(context, project, frame.period);
  const [{ entries, next }, counts, { language }] = await Promise.all([
    readFeedback(warehouse, frame, question, { handling, before, limit: PER_PAGE }),
    countFeedback(warehouse, frame, question, handling),
    readPreferences(request),
  ]);
  const changes = await readChanges(
    context,
    project,
    entries.map(({ id }) => id),
  );
  const page: FeedbackPageData = {
    project: { key: project.key, zone: project.zone },
    period: frame.period,
    question,
    counts,
    entries: entries.map((entry) => ({ ...entry, changes: changes.get(entry.id) ?? [] })),
    next: next === null ? null : cursorText(next),
    mayHandle: FEEDBACK_HANDLERS.includes(role),
    language,
    now: frame.now.getTime(),
  };
  return page;
}

const formSchema = z.object({
  id: z.guid(),
  seen: z.coerce.number().int().min(0),
  state: z.enum(FEEDBACK_STATES),
  note: z.string().trim().max(2000),
});

/** For FEEDBACK_HANDLERS of the project: says how far a piece of feedback is. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = await requireProject(request, context, params["project"], FEEDBACK_HANDLERS);
  const form = formSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw new Response("form", { status: 400, statusText: "Bad Request" });
  const outcome = await changeFeedback(context, caller, form.data);
  if (outcome === "done") {
    const { pathname, search } = new URL(request.url);
    return redirect(pathname + search);
  }
  const { id, state, note } = form.data;
  return data<FeedbackRefusal>({ id, state, note, problem: outcome }, { status: 422 });
}

export default function FeedbackRoute() {
  return <FeedbackPage data={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
