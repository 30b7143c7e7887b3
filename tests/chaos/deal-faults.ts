import { at, type Random } from "#ingest/simulator/chance/random";
import { type Point, POINTS, type Trouble, TROUBLES, wantsServer } from "./faults";

/** What befalls one round. */
export type Fault =
  | { kind: "point"; point: Point; world: "embedded" | "server"; times: number; powerCut: boolean }
  | { kind: "trouble"; trouble: Trouble; world: "embedded" | "server" };

const MOST_TIMES = 3;

/**
 * The faults of a run: shuffled decks one after the other, each with every named point once and every trouble once,
 * so that a run of as many rounds as there are cards meets them all. Of ten rounds, two at least are troubles.
 */
export function* dealFaults(
  random: Random,
  { hasTmpfs, isWanted }: { hasTmpfs: boolean; isWanted: (fault: Fault) => boolean },
): Generator<Fault, null> {
  const troubles = TROUBLES.filter((trouble) => hasTmpfs || !trouble.startsWith("tmpfs"));
  for (;;) {
    const deck = [...deckOf(troubles, random)].filter(isWanted);
    if (deck.length === 0) return null;
    yield* deck;
  }
}

function* deckOf(troubles: readonly Trouble[], random: Random): Generator<Fault> {
  const points = shuffled(POINTS, random).map((point) => pointFault(point, random));
  const rest = shuffled(troubles, random).map((trouble): Fault => {
    const world = wantsServer(trouble) ? "server" : worldOf(trouble, random);
    return { kind: "trouble", trouble, world };
  });
  const every = Math.floor(points.length / rest.length);
  for (const [index, point] of points.entries()) {
    yield point;
    const trouble = index % every === every - 1 ? rest.pop() : undefined;
    if (trouble) yield trouble;
  }
  yield* rest;
}

function pointFault(point: Point, random: Random): Fault {
  const isRare = point.atStart || point.mood || point.split || point.name.includes("reload");
  return {
    kind: "point",
    point,
    world: random.chance(0.5) ? "embedded" : "server",
    times: isRare ? 1 : 1 + random.below(MOST_TIMES),
    powerCut: random.chance(0.5),
  };
}

function worldOf(trouble: Trouble, random: Random): "embedded" | "server" {
  if (trouble.startsWith("tmpfs") || trouble.startsWith("whole")) return "embedded";
  return random.chance(0.5) ? "embedded" : "server";
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list];
  return list.map(() => at(left.splice(random.below(left.length), 1), 0));
}
