import { inviteTrees } from "./invite-trees";

/** Who was invited by whom, and whether they came in the time that is looked at. */
export interface InviteTie {
  person: string;
  inviter: string;
  recent: boolean;
}

/**
 * A member among those who brought each other.
 *
 * - `inviter`     null for the root of a tree
 * - `generation`  how many invitations lie between the root and them
 * - `isRecent`    whether they came in the time that is looked at, by an inviter; not said of a root
 * - `invited`     whom they invited themselves, the largest branches first
 * - `branch`      how many stand below them, `recent` how many of these came in the time that is looked at
 * - `depth`       how many invitations the longest way down from them has
 */
export interface ForestMember {
  person: string;
  inviter: string | null;
  generation: number;
  isRecent: boolean;
  invited: ForestMember[];
  branch: number;
  recent: number;
  depth: number;
}

/** The trees, the largest first, and everybody in them by person. */
export interface InviteForest {
  trees: ForestMember[];
  members: Map<string, ForestMember>;
}

/**
 * Who brought whom, as trees. A ring is cut where inviteTrees has its root, so that every way down ends; no member is
 * walked to more than once.
 *
 * @param ties each person is invited once, and not by themselves
 */
export function inviteForest(ties: readonly InviteTie[]): InviteForest {
  const roots = inviteTrees(ties);
  const members = new Map<string, ForestMember>();
  const memberOf = (person: string) => {
    const known = members.get(person);
    if (known !== undefined) return known;
    const none = { inviter: null, generation: 0, isRecent: false, branch: 0, recent: 0, depth: 0 };
    const member: ForestMember = { person, ...none, invited: [] };
    members.set(person, member);
    return member;
  };
  for (const tie of ties) {
    const [member, inviter] = [memberOf(tie.person), memberOf(tie.inviter)];
    if (!roots.has(tie.person)) continue;
    member.inviter = tie.inviter;
    member.isRecent = tie.recent;
    inviter.invited.push(member);
  }
  const trees = [...members.values()].filter(({ inviter }) => inviter === null);
  const downwards = [...trees];
  for (const member of downwards) {
    for (const invited of member.invited) {
      invited.generation = member.generation + 1;
      downwards.push(invited);
    }
  }
  for (const member of downwards.toReversed()) {
    for (const invited of member.invited) {
      member.branch += 1 + invited.branch;
      member.recent += (invited.isRecent ? 1 : 0) + invited.recent;
      member.depth = Math.max(member.depth, 1 + invited.depth);
    }
    member.invited.sort(largestFirst);
  }
  return { trees: trees.sort(largestFirst), members };
}

const largestFirst = (a: ForestMember, b: ForestMember) =>
  b.branch - a.branch || b.invited.length - a.invited.length || (a.person < b.person ? -1 : 1);

/** All who stand below some members, in the order of their generations. */
export function below(members: readonly ForestMember[]): ForestMember[] {
  const found = members.flatMap(({ invited }) => invited);
  for (const member of found) found.push(...member.invited);
  return found;
}
