import { addDays } from "#queries/period/local-days";

/** One local day of the query joins. */
export interface JoinDay {
  day: string;
  members_joined: number;
  members_left: number;
}

export interface Membership {
  /** members whose first join lies on this local day */
  joinedOn(day: string): number;
  /** members on the evening before this local day */
  totalBefore(day: string): number;
}

/**
 * The members' comings and goings, looked up by day.
 *
 * @param days in order; the first holds all that happened before
 */
export function membership(days: readonly JoinDay[]): Membership {
  const joined = new Map(days.map((day) => [day.day, day.members_joined]));
  const totals: { after: string; members: number }[] = [];
  let members = 0;
  for (const day of days) {
    members += day.members_joined - day.members_left;
    totals.push({ after: day.day, members });
  }
  return {
    joinedOn: (day) => joined.get(day) ?? 0,
    totalBefore: (day) => totals.findLast(({ after }) => after <= addDays(day, -1))?.members ?? 0,
  };
}
