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
  /** who invited the most themselves */
  inviters: Branch[];
}
