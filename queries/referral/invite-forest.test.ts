import { expect, test } from "vitest";
import { below, inviteForest } from "./invite-forest";

/** Numbers from 0 up to below `count`, the same each time. */
function draws(seed: number) {
  let state = seed;
  return (count: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * count);
  };
}

/** Everybody above a person, from their inviter up; a ring is left at its least member. */
function above(person: string, inviters: ReadonlyMap<string, string>): string[] {
  const ringOf = (start: string) => {
    const ring = [start];
    for (
      let at = inviters.get(start);
      at !== undefined && ring.length <= inviters.size;
      at = inviters.get(at)
    ) {
      if (at === start) return ring;
      ring.push(at);
    }
    return [];
  };
  const way: string[] = [];
  for (let at = person; ;) {
    const ring = ringOf(at);
    const inviter = ring.length > 0 && ring.every((one) => at <= one) ? undefined : inviters.get(at);
    if (inviter === undefined) return way;
    way.push(inviter);
    at = inviter;
  }
}

test("trees of random invitations, rings among them, are those found by walking up from everybody", () => {
  const below40 = draws(7);
  for (let round = 0; round < 40; round++) {
    const persons = Array.from({ length: 40 }, (_, number) => `p${number}`);
    const ties = persons
      .map((person) => ({ person, inviter: `p${below40(40)}`, recent: below40(2) === 0 }))
      .filter(({ person, inviter }) => person !== inviter && below40(10) > 2);
    const inviters = new Map(ties.map(({ person, inviter }) => [person, inviter]));
    const forest = inviteForest(ties);
    for (const member of forest.members.values()) {
      const under = persons.filter((one) => above(one, inviters).includes(member.person));
      const way = above(member.person, inviters);
      const deepest = Math.max(0, ...under.map((one) => above(one, inviters).indexOf(member.person) + 1));
      expect({ ...member, invited: member.invited.map(({ person }) => person).toSorted() }).toEqual({
        person: member.person,
        inviter: way[0] ?? null,
        generation: way.length,
        isRecent: way.length > 0 && ties.some((tie) => tie.recent && tie.person === member.person),
        invited: under.filter((one) => above(one, inviters)[0] === member.person).toSorted(),
        branch: under.length,
        recent: ties.filter(({ person, recent }) => recent && under.includes(person)).length,
        depth: deepest,
      });
      expect(
        below([member])
          .map(({ person }) => person)
          .toSorted(),
      ).toEqual(under.toSorted());
    }
    const sizes = forest.trees.map(({ branch }) => branch);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  }
});

test("a chain of a hundred thousand is walked without recursion", () => {
  const ties = Array.from({ length: 100_000 }, (_, at) => ({
    person: `p${at + 1}`,
    inviter: `p${at}`,
    recent: false,
  }));
  const { trees } = inviteForest(ties);
  expect(trees.map(({ person, branch, depth }) => [person, branch, depth])).toEqual([
    ["p0", 100_000, 100_000],
  ]);
});
