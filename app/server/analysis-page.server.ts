import type { AppLoadContext } from "@remix-run/node";
import { eventNames } from "#queries/events/event-names";
import { subjectNames } from "#queries/events/subject-names";
import type { Frame } from "#queries/frame";
import { leftOut } from "#queries/overview/left-out";
import type { Problem } from "#queries/search-problem";
import type { AnalysisPage, Choices } from "~/features/analysis/choices";
import { readCohortNames } from "./cohort-names.server";

/** What every page of an analysis shows besides its numbers: what can be chosen, and how much is left out. */
export async function readAnalysisPage(
  { services }: AppLoadContext,
  frame: Frame,
  problems: Problem[],
): Promise<AnalysisPage> {
  const { project, period, signal, caller } = frame;
  const scope = { project, period, includeExcluded: true, signal, caller };
  const [choices, [excluded = { members: 0, events: 0 }]] = await Promise.all([
    readChoices({ services }, frame),
    leftOut(services.warehouse, scope, {}),
  ]);
  const { key, name, zone, currency } = project;
  return {
    project: { key, name, zone, currency },
    choices,
    problems,
    excluded,
  };
}

/** The events and subjects that can be asked about. */
export async function readChoices(
  { services }: Pick<AppLoadContext, "services">,
  frame: Frame,
): Promise<Choices> {
  const { project, period, signal, caller } = frame;
  const scope = { project, period, includeExcluded: true, signal, caller };
  const [events, subjects, cohorts] = await Promise.all([
    eventNames(services.warehouse, scope, {}),
    subjectNames(services.warehouse, scope, {}),
    readCohortNames({ services }, project),
  ]);
  return {
    events: events.map(({ event }) => event),
    subjects: [
      ...EVENT_SUBJECTS,
      ...cohorts.map(({ id }) => `cohort.${id}`),
      ...subjects.map(({ subject }) => subject),
    ],
  };
}

/** The subjects that need no property to have been sent. */
const EVENT_SUBJECTS = [
  "channel",
  "join.channel",
  "join.community",
  "join.campaign",
  "join.invited",
  "join.inviter",
  "join.method",
  "invite.sign",
  "member.stage",
  "member.rfm",
  "member.spending_tier",
  "clock.weekday",
  "clock.hour",
  "member.social_tier",
  "member.interest",
  "category",
  "content",
  "content.topic",
  "content.format",
  "content.source",
  "activity",
  "source",
  "order",
  "money",
  "score",
  "experiment",
  "variation",
];
