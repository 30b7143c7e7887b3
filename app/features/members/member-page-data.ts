import type { MemberDetails } from "#queries/members/read-member";
import type { TimelineEvent } from "#queries/members/read-timeline";
import type { Language } from "~/i18n/languages";

/** A part of a timeline; `from` is where it begins, "" at the newest, `next` where it goes on, null at its end. */
export interface TimelinePart {
  from: string;
  events: TimelineEvent[];
  next: string | null;
}

/** One member, and a part of what they did. */
export interface MemberPageData {
  project: { key: string; zone: string; currency: string };
  details: MemberDetails;
  /** the names that the timeline keeps to; none is all */
  chosen: string[];
  timeline: TimelinePart;
  language: Language;
  /** instant, ms */
  now: number;
}
