import { useMemberWord } from "~/features/members/use-member-word";

/** What somebody who invites is called: who has no user id was never known as a member. */
export function useInviterWord(): (inviter: { person: string; name: string }) => string {
  const word = useMemberWord();
  return ({ person, name }) => word({ person, userId: name, joined: null });
}
