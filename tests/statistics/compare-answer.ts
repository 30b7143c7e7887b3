import type { Tolerance, VectorCase } from "./read-vectors";

/** A field that is not what the reference says. */
export interface Difference {
  field: string;
  got: unknown;
  want: unknown;
}

const DEFAULT = { rel: 1e-9, abs: 1e-12 };

/** Of sums that lose digits, the order of operations decides how many. */
const ILL_CONDITIONED = 1e-3;

/**
 * Every field of `expected` at its tolerance, and of `exact` at the default one, where a case has it: there the reference
 * itself is rounded, bisected or drawn.
 */
export function compareAnswer({ expected, exact, tol, tags }: VectorCase, answer: unknown): Difference[] {
  const least = tags.includes("ill_conditioned") ? ILL_CONDITIONED : 0;
  return [
    ...differences(answer, expected, "", tol, least),
    ...differences(answer, exact, "", {}, least).map((one) => ({ ...one, field: `exact.${one.field}` })),
  ];
}

/** A tolerance is that of the innermost named field on the way; "*" is that of every number. */
function differences(
  got: unknown,
  want: unknown,
  field: string,
  tol: Record<string, Tolerance>,
  least: number,
  here: Tolerance = tol["*"] ?? {},
): Difference[] {
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return [{ field, got, want }];
    return want.flatMap((item, at) =>
      differences(got[at], item, `${field}[${String(at)}]`, tol, least, here),
    );
  }
  if (isRecord(want)) {
    if (!isRecord(got)) return [{ field, got, want }];
    return Object.entries(want).flatMap(([name, item]) =>
      differences(got[name], item, field === "" ? name : `${field}.${name}`, tol, least, tol[name] ?? here),
    );
  }
  return isSame(got, asNumber(want), here, least) ? [] : [{ field, got, want }];
}

function isSame(got: unknown, want: unknown, tolerance: Tolerance, least: number): boolean {
  if (typeof want !== "number" || typeof got !== "number" || !Number.isFinite(want)) return got === want;
  const { rel = DEFAULT.rel, abs = DEFAULT.abs } = tolerance;
  return Math.abs(got - want) <= Math.max(abs, Math.max(rel, least) * Math.abs(want));
}

const asNumber = (value: unknown): unknown =>
  value === "Infinity" || value === "-Infinity" ? Number(value) : value;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
