import type { Member } from "#queries/members/member";
import type { MembersQuestion } from "#queries/members/members-question";
import type { FirstEvent } from "~/features/setup/first-event";
import type { Language } from "~/i18n/languages";

/** A part of the members that a question finds, and how many it finds in all. */
export interface MembersPageData {
  project: { key: string; zone: string; currency: string };
  question: MembersQuestion;
  count: number;
  offset: number;
  perPage: number;
  members: Member[];
  /** where all of them can be had as CSV */
  file: string;
  /** what to send where there is nobody yet; null for who has no key */
  firstEvent: FirstEvent | null;
  language: Language;
  /** instant, ms */
  now: number;
}
