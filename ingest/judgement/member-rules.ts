/** Who of a project's members are left out of its numbers, besides those whose events say so themselves. */
export interface MemberRules {
  project: number;
  /** Domains of e-mail addresses, e.g. "tea.example": who has one (trait `email`) is a colleague. */
  internalDomains: readonly string[];
  /** User ids of colleagues. */
  internalUsers: readonly string[];
  /** Who does more than this within one minute is no human. */
  eventsPerMinute: number;
}

export const DEFAULT_EVENTS_PER_MINUTE = 300;
