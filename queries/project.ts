import type { EventRow } from "#store/events/event-row";
import type { StageRules } from "#store/postgres/stage-rules";

/** The days that an invite has to be accepted, in projects that say nothing else. */
export const USUAL_INVITE_DAYS = 14;

/** What a question must know about the project it is asked of. */
export interface Project {
  id: EventRow["project"];
  key: string;
  name: string;
  /** IANA zone in which its days, weeks and months begin. */
  zone: string;
  /** ISO 4217 */
  currency: string;
  /** 1 Monday … 7 Sunday */
  weekStart: number;
  /** Events that do not make a member active. */
  inactiveEvents: readonly string[];
  /** A pause longer than this ends a session whose sender does not say. */
  sessionMinutes: number;
  /** Days that an invite has to be accepted. */
  inviteDays: number;
  /** When members change their operating stage. */
  stageRules: StageRules;
}
