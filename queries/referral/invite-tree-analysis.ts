import { defineAnalysis } from "#queries/define-analysis";
import type { Cell } from "#queries/table";
import type { Branch, InviteTree } from "./invite-tree";
import { inviteTreeParams, inviteTreePlace, readInvitedMembers, readInviteTree } from "./read-invite-tree";

const COLUMNS = [
  "generation",
  "member",
  "user_id",
  "inviter",
  "invited",
  "branch",
  "in_period",
  "depth",
] as const;

const rowsOf = (branches: readonly Branch[], inviter: string | null, generation: number): Cell[][] =>
  branches.flatMap((one) => [
    [generation, one.person, one.name, inviter, one.invited, one.branch, one.recent, one.depth],
    ...rowsOf(one.branches, one.person, generation + 1),
  ]);

export const inviteTreeAnalysis = defineAnalysis({
  name: "invite-tree",
  params: { schema: inviteTreeParams, parameters: Object.keys(inviteTreeParams.shape), texts: ["root"] },
  read: readInviteTree,
  table: ({ root, branches }: InviteTree) => ({
    columns: COLUMNS,
    rows: rowsOf(branches, root?.person ?? null, root === null ? 0 : 1),
  }),
  members: {
    place: { schema: inviteTreePlace, parameters: Object.keys(inviteTreePlace.shape), texts: ["below"] },
    read: (reader, frame, _, place) => readInvitedMembers(reader, frame, place),
  },
});
