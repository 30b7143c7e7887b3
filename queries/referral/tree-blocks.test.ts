import { expect, test } from "vitest";
import { inviteForest } from "./invite-forest";
import { treeBlocks } from "./tree-blocks";

const tie = (person: string, inviter: string, recent = false) => ({ person, inviter, recent });

test("whoever brought others stands left of them, and these share the height by their branches", () => {
  // mia brought ann and bob, ann brought cat; eve brought fay: four members in mia's tree, two in eve's.
  const { trees } = inviteForest([
    tie("ann", "mia"),
    tie("bob", "mia", true),
    tie("cat", "ann", true),
    tie("fay", "eve"),
  ]);
  const blocks = treeBlocks(trees);
  const ninths = (part: number) => Math.round(part * 9_000) / 1_000;
  expect(
    blocks.map(({ person, column, from, size }) => [person, column, ninths(from), ninths(size)]),
  ).toEqual([
    ["mia", 0, 0, 6],
    ["ann", 1, 0, 4],
    ["cat", 2, 0, 4],
    ["bob", 1, 4, 2],
    ["eve", 0, 6, 3],
    ["fay", 1, 6, 3],
  ]);
  expect(blocks[0]).toMatchObject({ invited: 2, branches: 1, members: 4, recent: 2 });
  expect(blocks[3]).toMatchObject({ invited: 0, branches: 1, members: 1, recent: 1 });
});

test("of one member, they stand at the left edge; six generations are drawn", () => {
  const line = Array.from({ length: 9 }, (_, number) => tie(`p${number + 1}`, `p${number}`));
  const top = inviteForest(line).members.get("p2");
  const blocks = treeBlocks(top === undefined ? [] : [top]);
  expect(blocks.map(({ person, column, size }) => [person, column, size])).toEqual(
    ["p2", "p3", "p4", "p5", "p6", "p7"].map((person, column) => [person, column, 1]),
  );
});

test("the largest are drawn one by one as long as a name fits in, the others together in a fifth of the height", () => {
  // Of 70 equals 17 share four fifths, each 1/21.25 of the height; 18 would have 1/22.5, less than 1/22.
  const { trees } = inviteForest(Array.from({ length: 70 }, (_, at) => tie(`m${at}`, "big", at < 7)));
  const [big, ...blocks] = treeBlocks(trees);
  expect(big).toMatchObject({
    person: "big",
    invited: 70,
    column: 0,
    from: 0,
    size: 1,
    members: 71,
    recent: 7,
  });
  const single = blocks.slice(0, 17);
  expect(single.map(({ size, members }) => [size.toFixed(6), members])).toEqual(
    single.map(() => [(0.8 / 17).toFixed(6), 1]),
  );
  const [rest, ...more] = blocks.slice(17);
  expect(rest).toMatchObject({ person: null, column: 1, from: 0.8, branches: 53, members: 53 });
  expect([rest?.size.toFixed(6), more]).toEqual(["0.200000", []]);
  expect(blocks.reduce((sum, { recent }) => sum + recent, 0)).toBe(7);
});

test("those for whom there is no room at all are one block", () => {
  // Of 22 equal trees of three each has room for one name, and none for the two whom each brought.
  const ties = Array.from({ length: 22 }, (_, at) => [tie(`a${at}`, `t${at}`), tie(`b${at}`, `t${at}`)]);
  const blocks = treeBlocks(inviteForest(ties.flat()).trees);
  expect(blocks.filter(({ column }) => column === 0)).toHaveLength(22);
  expect(blocks.filter(({ column }) => column === 1).map(({ person, members }) => [person, members])).toEqual(
    Array.from({ length: 22 }, () => [null, 2]),
  );
});

test("ten thousand members in any shape are few blocks, each as high as a name, none of which lies on another", () => {
  let state = 5;
  const below = (count: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * count);
  };
  const ties = Array.from({ length: 10_000 }, (_, at) =>
    tie(`p${at + 1}`, `p${below(2) === 0 ? below(Math.min(at + 1, 30)) : below(at + 1)}`),
  );
  const blocks = treeBlocks(inviteForest(ties).trees);
  expect(Math.min(...blocks.map(({ size }) => size))).toBeGreaterThan(1 / 22 - 1e-9);
  for (let column = 0; column < 6; column++) {
    const here = blocks.filter((block) => block.column === column).toSorted((a, b) => a.from - b.from);
    expect(here.length).toBeGreaterThan(0);
    for (const [place, block] of here.entries()) {
      expect(block.from + block.size).toBeLessThanOrEqual((here[place + 1]?.from ?? 1) + 1e-9);
    }
  }
});

test("nobody was invited, and nothing is drawn", () => {
  expect(treeBlocks([])).toEqual([]);
});
