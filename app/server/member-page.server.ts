import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findPerson, readMember } from "#queries/members/read-member";
import { readTimeline } from "#queries/members/read-timeline";
import { cursorText, parseTimelineSearch } from "#queries/members/timeline-question";
import { problemsOf } from "#queries/search-problem";
import type { MemberPageData, TimelinePart } from "~/features/members/member-page-data";
import { readPreferences } from "./preferences.server";
import { requireProject } from "./project.server";

const PER_PART = 50;

const noMember = () => new Response("member", { status: 404, statusText: "Not Found" });

/** @throws 404 for nobody and for who was erased, 400 when the address asks for what does not exist */
async function readAsked({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const frame = { project, includeExcluded: true, signal: request.signal, caller: "member page" };
  const asked = parseTimelineSearch(new URL(request.url).searchParams);
  if (!asked.success)
    throw Response.json(problemsOf(asked.error)[0], { status: 400, statusText: "Bad Request" });
  const person = await findPerson(context.services.warehouse, frame, params["person"] ?? "");
  if (person === null) throw noMember();
  return { frame, person, question: { ...asked.data, person, limit: PER_PART } };
}

/** For members of the project: a part of what a person did. @throws as the page does */
export async function readTimelinePart(call: LoaderFunctionArgs): Promise<TimelinePart> {
  const { frame, question } = await readAsked(call);
  const { events, next } = await readTimeline(call.context.services.warehouse, frame, question);
  return {
    from: question.before === null ? "" : cursorText(question.before),
    events,
    next: next && cursorText(next),
  };
}

/**
 * For members of the project: one person, and a part of what they did.
 * @throws a redirect from another id of theirs, 404 for nobody and for who was erased, 400 when the address asks for what
 *   does not exist
 */
export async function readMemberPage(call: LoaderFunctionArgs): Promise<MemberPageData> {
  const { request, context, params } = call;
  const { frame, person, question } = await readAsked(call);
  const { key, zone, currency } = frame.project;
  if (person !== params["person"])
    throw redirect(`/p/${key}/members/${person}${new URL(request.url).search}`);
  const { warehouse, clock } = context.services;
  const [details, { events, next }, { language }] = await Promise.all([
    readMember(warehouse, frame, person),
    readTimeline(warehouse, frame, question),
    readPreferences(request),
  ]);
  if (details === null) throw noMember();
  return {
    project: { key, zone, currency },
    details,
    chosen: question.events,
    timeline: {
      from: question.before === null ? "" : cursorText(question.before),
      events,
      next: next && cursorText(next),
    },
    language,
    now: clock().getTime(),
  };
}
