import type { AppLoadContext } from "@remix-run/node";
import { and, asc, between, desc, eq, inArray } from "drizzle-orm";
import type { FeedbackState } from "#queries/feedback/feedback-words";
import { findFeedback, type Handling } from "#queries/feedback/read-feedback";
import type { Period } from "#queries/period";
import type { Project } from "#queries/project";
import { accounts, feedbackChanges, type Role } from "#store/postgres/schema";
import { instantOfColumn } from "~/format/instant-words";
import type { FeedbackChange } from "~/features/feedback/feedback-page-data";
import type { Caller } from "./project.server";

/** Who says how far feedback is. */
export const FEEDBACK_HANDLERS: readonly Role[] = ["owner", "manager", "operator"];

const column = (instant: Date) => instant.toISOString().replace("T", " ").replace("Z", "");

/** No zone's day begins or ends further from UTC's. */
const WITHIN = 86_400_000;

/** What of a project's feedback of a period is not open any more; some from around it may be among it. */
export async function readHandling(
  { services }: AppLoadContext,
  project: Project,
  { from, to }: Period,
): Promise<Handling> {
  const rows = await services.control.db
    .selectDistinctOn([feedbackChanges.eventId], {
      id: feedbackChanges.eventId,
      state: feedbackChanges.state,
    })
    .from(feedbackChanges)
    .where(
      and(
        eq(feedbackChanges.projectId, project.id),
        between(
          feedbackChanges.saidAt,
          new Date(Date.parse(from) - WITHIN),
          new Date(Date.parse(to) + WITHIN),
        ),
      ),
    )
    .orderBy(feedbackChanges.eventId, desc(feedbackChanges.turn));
  const ids = (wanted: FeedbackState) => rows.flatMap(({ id, state }) => (state === wanted ? [id] : []));
  return { inHand: ids("in-hand"), handled: ids("handled") };
}

/** What was done about some pieces of feedback, the first step first. */
export async function readChanges(
  { services }: AppLoadContext,
  project: Project,
  ids: readonly string[],
): Promise<Map<string, FeedbackChange[]>> {
  const found = new Map<string, FeedbackChange[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const { eventId, turn, state, note, changedAt, changedBy, projectId } = feedbackChanges;
  const rows = await services.control.db
    .select({ eventId, turn, state, note, at: changedAt, by: accounts.name })
    .from(feedbackChanges)
    .leftJoin(accounts, eq(accounts.id, changedBy))
    .where(and(eq(projectId, project.id), inArray(eventId, [...ids])))
    .orderBy(asc(turn));
  for (const { eventId: id, at, ...change } of rows) found.get(id)?.push({ ...change, at: column(at) });
  return found;
}

/** What is asked to be done: `seen` is the last turn that its asker knew of, 0 for none. */
interface Asked {
  id: string;
  seen: number;
  state: FeedbackState;
  note: string;
}

/**
 * Says how far a piece of feedback is.
 *
 * @returns "done"; "late" when somebody else did something the asker had not seen, and nothing was changed; "unknown" when
 *   the project has no such feedback
 */
export async function changeFeedback(
  context: AppLoadContext,
  { project, account }: Caller,
  { id, seen, state, note }: Asked,
): Promise<"done" | "late" | "unknown"> {
  const { control, warehouse, clock } = context.services;
  const said = await findFeedback(warehouse, project, id);
  if (said === null) return "unknown";
  const before = (await readChanges(context, project, [id])).get(id)?.at(-1)?.turn ?? 0;
  if (before !== seen) return "late";
  const done = await control.db
    .insert(feedbackChanges)
    .values({
      projectId: project.id,
      eventId: id,
      saidAt: new Date(instantOfColumn(said)),
      turn: seen + 1,
      state,
      note,
      changedBy: account.id,
      changedAt: clock(),
    })
    .onConflictDoNothing()
    .returning();
  return done.length === 0 ? "late" : "done";
}
