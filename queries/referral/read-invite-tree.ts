import { z } from "zod";
import type { Frame } from "#queries/frame";
import { readProfiles } from "#queries/members/read-profiles";
import type { Reader } from "#queries/scope";
import { below, type ForestMember, type InviteForest, inviteForest } from "./invite-forest";
import type { Branch, InviteTree } from "./invite-tree";
import { invitedMembers } from "./invited-members";
import { treeBlocks } from "./tree-blocks";

const BEGINNING = "1970-01-01";
const TOP_INVITERS = 10;

const person = z.string().regex(/^\d{1,20}$/, "wants the number of a member");

/** What a tree is asked: below whom, how many generations of branches, and which part of the list. */
export const inviteTreeParams = z.strictObject({
  root: person.optional(),
  generations: z.number().int().min(1).max(5).default(1),
  most: z.number().int().min(1).max(100).default(20),
  skip: z.number().int().min(0).default(0),
});
export type InviteTreeParams = z.infer<typeof inviteTreeParams>;

/** Whom a number means: who stands below a member (without one, in all trees), so many invitations or any number of them. */
export const inviteTreePlace = z.strictObject({
  below: person.optional(),
  generation: z.number().int().positive().optional(),
});
export type InviteTreePlace = z.infer<typeof inviteTreePlace>;

async function readForest(reader: Reader, frame: Frame): Promise<InviteForest> {
  const { project, period, includeExcluded, signal, caller, filter } = frame;
  const scope = { project, period: { from: BEGINNING, to: period.to }, includeExcluded, signal, caller };
  const days = { born_from: BEGINNING, born_to: period.to, recent_from: period.from };
  const rows = await invitedMembers(reader, scope, { filter, ...days });
  return inviteForest(
    rows.flatMap(({ inviter, persons, recent }) =>
      persons.map((one, at) => ({ person: one, inviter, recent: recent[at] === 1 })),
    ),
  );
}

/** Who brought whom, the largest branches first. */
export async function readInviteTree(
  reader: Reader,
  frame: Frame,
  { root, generations, most, skip }: InviteTreeParams,
): Promise<InviteTree> {
  const { trees, members } = await readForest(reader, frame);
  const top = root === undefined ? undefined : members.get(root);
  const listed = root === undefined ? trees : (top?.invited ?? []);
  const starts = root === undefined ? trees : top === undefined ? [] : [top];
  const all = below(starts);
  const first = top?.generation ?? 0;

  const inviters = starts
    .concat(all)
    .toSorted((a, b) => b.invited.length - a.invited.length || b.branch - a.branch);
  const top10 = inviters.filter(({ invited }) => invited.length > 0).slice(0, TOP_INVITERS);
  const shown = listed.slice(skip, skip + most);
  const above = top === undefined ? [] : wayTo(top, members);
  const blocks = treeBlocks(starts);
  const names = await readNames(reader, frame, [
    ...[...shown, ...top10].flatMap((member) => opened(member, generations, most)),
    ...blocks.flatMap((block) => block.person ?? []),
    ...(root === undefined ? [] : [root, ...above]),
  ]);
  const nameOf = (one: string) => ({ person: one, name: names.get(one) ?? "" });
  const branchOf = (member: ForestMember, left: number): Branch => ({
    ...nameOf(member.person),
    invited: member.invited.length,
    branch: member.branch,
    recent: member.recent,
    depth: member.depth,
    branches: left <= 1 ? [] : member.invited.slice(0, most).map((one) => branchOf(one, left - 1)),
  });
  return {
    root: root === undefined ? null : { ...nameOf(root), above: above.map(nameOf) },
    count: listed.length,
    invited: all.length,
    recent: starts.reduce((sum, { recent }) => sum + recent, 0),
    generations: countBy(all.map(({ generation }) => generation - first)),
    branches: shown.map((member) => branchOf(member, generations)),
    blocks: blocks.map((block) => ({ ...block, name: names.get(block.person ?? "") ?? "" })),
    inviters: top10.map((member) => branchOf(member, 1)),
  };
}

/** The persons whom a branch shows. */
const opened = (member: ForestMember, generations: number, most: number): string[] => [
  member.person,
  ...(generations <= 1
    ? []
    : member.invited.slice(0, most).flatMap((one) => opened(one, generations - 1, most))),
];

/** Who stands above a member, from the root down. */
function wayTo({ inviter }: ForestMember, members: InviteForest["members"]): string[] {
  const way: string[] = [];
  for (let at = inviter; at !== null; at = members.get(at)?.inviter ?? null) way.push(at);
  return way.toReversed();
}

async function readNames(reader: Reader, frame: Frame, persons: readonly string[]) {
  const profiles = await readProfiles(reader, frame, [...new Set(persons)]);
  return new Map(profiles.map((profile) => [profile.person, profile.userId]));
}

/** How often 1, 2, … up to the largest of some numbers occur. */
function countBy(numbers: readonly number[]): number[] {
  const counts: number[] = [];
  for (const number of numbers) {
    while (counts.length < number) counts.push(0);
    counts[number - 1] = (counts[number - 1] ?? 0) + 1;
  }
  return counts;
}

/** The members behind one of the numbers, by person id. */
export async function readInvitedMembers(
  reader: Reader,
  frame: Frame,
  place: InviteTreePlace,
): Promise<string[]> {
  const { trees, members } = await readForest(reader, frame);
  const top = place.below === undefined ? undefined : members.get(place.below);
  const starts = place.below === undefined ? trees : top === undefined ? [] : [top];
  const first = top?.generation ?? 0;
  return below(starts)
    .filter(({ generation }) => place.generation === undefined || generation - first === place.generation)
    .map((member) => member.person)
    .toSorted();
}
