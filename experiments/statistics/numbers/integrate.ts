/** Nodes and weights of the Gauss–Kronrod rule of 7 and 15 points, from the outside to the middle. */
const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.20778495500789848, 0,
];
const KRONROD = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679,
  0.19035057806478542, 0.20443294007529889, 0.20948214108472782,
];
/** The weights of the odd nodes in the rule of 7 points. */
const GAUSS = [0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694];
const DEEPEST = 40;

/**
 * The integrals of smooth functions between neighbouring bounds, added up.
 *
 * @param values the functions at a point, always as many
 * @param bounds at least two, rising; put some where a function turns quickly
 * @param error  how far the rules of 7 and of 15 points may lie apart in a piece, in the unit of the integral; the second,
 *               which is taken, is nearer to the truth by orders of magnitude
 * @returns one integral of each function
 *
 * A piece is halved until the rules agree. Source: Kronrod 1965; the points of Piessens and others, QUADPACK (1983),
 * routine QK15.
 */
export function integrate(
  values: (at: number) => readonly number[],
  bounds: readonly number[],
  error: number,
): number[] {
  const sums: number[] = [];
  for (let at = 1; at < bounds.length; at++) {
    addPiece(sums, { values, error }, bounds[at - 1] ?? 0, bounds[at] ?? 0, 0);
  }
  return sums;
}

interface Asked {
  readonly values: (at: number) => readonly number[];
  readonly error: number;
}

function addPiece(sums: number[], asked: Asked, from: number, to: number, depth: number): void {
  const half = (to - from) / 2;
  const middle = from + half;
  const kronrod: number[] = [];
  const gauss: number[] = [];
  const take = (at: number, place: number) => {
    asked.values(at).forEach((value, of) => {
      kronrod[of] = (kronrod[of] ?? 0) + (KRONROD[place] ?? 0) * value;
      if (place % 2 === 1) gauss[of] = (gauss[of] ?? 0) + (GAUSS[(place - 1) / 2] ?? 0) * value;
    });
  };
  NODES.forEach((node, place) => {
    take(middle + half * node, place);
    if (node !== 0) take(middle - half * node, place);
  });
  const apart = Math.max(...kronrod.map((value, of) => Math.abs(value - (gauss[of] ?? 0))));
  if (apart * half > asked.error && depth < DEEPEST) {
    addPiece(sums, asked, from, middle, depth + 1);
    addPiece(sums, asked, middle, to, depth + 1);
    return;
  }
  kronrod.forEach((value, of) => (sums[of] = (sums[of] ?? 0) + value * half));
}
