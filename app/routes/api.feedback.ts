import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { feedbackQuestion } from "#queries/feedback/feedback-question";
import { type FeedbackEntry, readFeedback } from "#queries/feedback/read-feedback";
import { cursorSchema, cursorText } from "#queries/members/timeline-question";
import { problemsOf } from "#queries/search-problem";
import { answerApi } from "~/server/answer-api";
import { readApiFrame } from "~/server/api-analysis";
import { refused } from "~/server/api-refused";
import { csvOf } from "~/server/csv";
import { csvAnswer } from "~/server/csv-answer";
import { readChanges, readHandling } from "~/server/feedback.server";
import type { FeedbackChange } from "~/features/feedback/feedback-page-data";

/** More than can be shown. */
const ALL = 1_000_000;

const callSchema = feedbackQuestion.extend({
  before: cursorSchema,
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});

interface Told extends FeedbackEntry {
  last: FeedbackChange | undefined;
}

const COLUMNS: readonly (readonly [string, (told: Told) => string | number | null])[] = [
  ["id", ({ id }) => id],
  ["time", ({ time }) => time],
  ["kind", ({ kind }) => kind],
  ["score", ({ score }) => score],
  ["band", ({ band }) => band],
  ["text", ({ text }) => text],
  ["about", ({ about }) => about],
  ["member", ({ person }) => person],
  ["user_id", ({ userId }) => userId],
  ["channel", ({ channel }) => channel],
  ["state", ({ state }) => state],
  ["note", ({ last }) => last?.note ?? ""],
  ["changed_by", ({ last }) => last?.by ?? ""],
  ["changed_at", ({ last }) => last?.at ?? ""],
];

/**
 * For those whom readApiFrame lets in: what members said, with the parameters of the page. As JSON a part of it
 * (`limit`, `before`), as CSV all.
 */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { frame, search, format } = await readApiFrame(request, context, "feedback api");
    const { project } = frame;
    const parsed = callSchema.safeParse(Object.fromEntries([...search].filter(([, value]) => value !== "")));
    if (!parsed.success) return refused(problemsOf(parsed.error));

    const { limit, before, ...question } = parsed.data;
    const part = {
      handling: await readHandling(context, project, frame.period),
      ...(format === "csv" ? { before: null, limit: ALL } : { before, limit }),
    };
    const { entries, next } = await readFeedback(context.services.warehouse, frame, question, part);
    const changes = await readChanges(
      context,
      project,
      entries.map(({ id }) => id),
    );
    const told = entries.map((entry) => ({ ...entry, last: changes.get(entry.id)?.at(-1) }));
    if (format === "csv") {
      const rows = told.map((one) => COLUMNS.map(([, cell]) => cell(one)));
      return csvAnswer(
        csvOf({ columns: COLUMNS.map(([name]) => name), rows }),
        `feedback-${project.key}.csv`,
      );
    }
    const feedback = told.map((one) => Object.fromEntries(COLUMNS.map(([name, cell]) => [name, cell(one)])));
    return Response.json(
      { feedback, next: next === null ? null : cursorText(next) },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
