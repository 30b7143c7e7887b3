import type { Filter } from "#queries/filters/filter";
import type { SignSwitch } from "~/features/referral/signs-card";

const WITHOUT: Filter = { subject: "invite.sign", is: "unknown", values: [] };

const isWithout = (filter: Filter) =>
  "subject" in filter && filter.subject === WITHOUT.subject && filter.is === WITHOUT.is;

/**
 * Whether a filter leaves out members with a sign that something is wrong with their invites, and the address after the
 * switch is turned. All else of the filter and of the address stays.
 */
export function signSwitch(filter: Filter | undefined, search: string): SignSwitch {
  const parts = filter === undefined ? [] : "all" in filter ? filter.all : [filter];
  const leftOut = parts.some(isWithout);
  const after = leftOut ? parts.filter((part) => !isWithout(part)) : [...parts, WITHOUT];
  const [only] = after;
  const asked = new URLSearchParams(search);
  if (only === undefined) asked.delete("filter");
  else asked.set("filter", JSON.stringify(after.length === 1 ? only : { all: after }));
  return { leftOut, to: `?${asked.toString()}` };
}
