/** A member's branch: whom they brought, and whom these brought in turn; see docs/analyses/invite-tree.md. */
export interface Branch {
  person: string;
  /** the user id they were last known by, "" without one */
  name: string;
  /** how many they invited themselves */
  invited: number;
  /** how many stand below them, themselves not counted */
  branch: number;
  /** of these, how many joined in the period */
  recent: number;
  /** invitations on the longest way down */
  depth: number;
  /** of those they invited themselves, the largest branches, where so many generations are asked for */
  branches: Branch[];
}

/** A part of the drawn tree: one member's branch, or together the siblings for whom there is no room one by one. */
export interface TreeBlock {
  /** null where several are drawn together */
  person: string | null;
  /** as of a branch */
  name: string;
  invited: number;
  /** how many invitations stand between it and the left edge */
  column: number;
  /** where in the height it begins and how much of it it takes, of 1 */
  from: number;
  size: number;
  branches: number;
  /** all members in it, those whose branches they are among them, and how many of these were invited and joined in the period */
  members: number;
  recent: number;
}

/** Who brought whom, up to the end of the period: all trees, or what stands below one member. */
export interface InviteTree {
  /** whom it is below, and who stands above them, from the root down; null for all trees */
  root: { person: string; name: string; above: { person: string; name: string }[] } | null;
  /** trees, or those whom the root invited themselves */
  count: number;
  invited: number;
  recent: number;
  /** how many stand 1, 2, … invitations below */
  generations: number[];
  branches: Branch[];
  /** all of it as a drawing, however large it is; those whom others brought follow them */
  blocks: TreeBlock[];
  /** who invited the most themselves */
  inviters: Branch[];
}
