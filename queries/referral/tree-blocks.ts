import type { ForestMember } from "./invite-forest";
import type { TreeBlock } from "./invite-tree";

/** How many generations are drawn, that of the starts among them. */
const GENERATIONS = 6;

/** What part of the height each block has at least, so that a name fits in. */
const SMALLEST = 1 / 22;

/** What part of their room those take at most whose branches are too small for a block of their own. */
const TOGETHER = 1 / 5;

/**
 * Trees as blocks beside each other: whoever brought others stands left of them, and these share the height of that block
 * by the size of their branches. Those for whom there is no room are one block together at the end, so that any number of
 * members can be drawn.
 *
 * @param starts whose branches are drawn, the largest first, as of all trees or of one member
 */
export function treeBlocks(starts: readonly ForestMember[]): TreeBlock[] {
  const draw = (
    siblings: readonly ForestMember[],
    column: number,
    from: number,
    room: number,
  ): TreeBlock[] => {
    if (siblings.length === 0 || column === GENERATIONS) return [];
    const { count, height } = largestDrawn(siblings, room);
    const drawn = siblings.slice(0, count);
    let at = from;
    const blocks = drawn.flatMap((one) => {
      const [top, size] = [at, (height * (1 + one.branch)) / membersOf(drawn)];
      at += size;
      const block = { ...blockOf([one], { column, from: top, size }), person: one.person };
      return [{ ...block, invited: one.invited.length }, ...draw(one.invited, column + 1, top, size)];
    });
    const rest = siblings.slice(count);
    const place = { column, from: from + height, size: room - height };
    return rest.length === 0 ? blocks : [...blocks, blockOf(rest, place)];
  };
  return draw(starts, 0, 0, 1);
}

/** How many of some siblings are drawn one by one, and how much of their room these share. */
function largestDrawn(siblings: readonly ForestMember[], room: number): { count: number; height: number } {
  const all = membersOf(siblings);
  for (let count = Math.min(siblings.length, Math.floor(room / SMALLEST)); count > 0; count--) {
    const drawn = siblings.slice(0, count);
    const members = membersOf(drawn);
    const together = Math.max(SMALLEST, room * Math.min(TOGETHER, 1 - members / all));
    const height = count === siblings.length ? room : room - together;
    if ((height * (1 + (drawn.at(-1)?.branch ?? 0))) / members >= SMALLEST) return { count, height };
  }
  return { count: 0, height: 0 };
}

/** How many members branches have, those whose they are among them. */
const membersOf = (branches: readonly ForestMember[]): number =>
  branches.reduce((sum, { branch }) => sum + 1 + branch, 0);

function blockOf(
  branches: readonly ForestMember[],
  place: Pick<TreeBlock, "column" | "from" | "size">,
): TreeBlock {
  const recent = branches.reduce((sum, one) => sum + one.recent + (one.isRecent ? 1 : 0), 0);
  const none = { person: null, name: "", invited: 0 };
  return { ...none, ...place, branches: branches.length, members: membersOf(branches), recent };
}
