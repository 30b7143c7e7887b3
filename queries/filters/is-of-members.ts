import type { Filter } from "./filter";
import { parseSubject } from "./subject";

/** Whether a filter asks about members only, so that it holds for all events of a member or for none. */
export function isOfMembers(filter: Filter | undefined): boolean {
  if (filter === undefined) return true;
  if ("all" in filter) return filter.all.every(isOfMembers);
  if ("any" in filter) return filter.any.every(isOfMembers);
  if ("not" in filter) return isOfMembers(filter.not);
  return parseSubject(filter.subject)?.of === "member";
}
