/** Where the course of a member's KOC score stands, over the period of an address; it is part of the page of segments. */
export function courseAddress(project: string, person: string, search: string): string {
  const asked = new URLSearchParams(search);
  asked.set("member", person);
  return `/p/${project}/segments?${asked.toString()}#${COURSE_ID}`;
}

export const COURSE_ID = "course";
