import type { Member } from "#queries/members/member";
import { useText } from "~/i18n/use-text";

/** What a member is called: by user id, or by ours where they have none. */
export function useMemberWord(): (member: Pick<Member, "person" | "userId" | "joined">) => string {
  const text = useText("members");
  return ({ person, userId, joined }) =>
    userId === "" ? text(joined === null ? "visitor" : "unnamed", { id: person }) : userId;
}
