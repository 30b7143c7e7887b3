/** Whether the expansion is right to 14 digits at `t`, or at the number of standard deviations that it stands for. */
export const hillHolds = (t: number, degrees: number): boolean =>
  degrees >= 1e4 || (degrees >= 1000 && t <= 8);

/**
 * Which standard normal number has the same tail as Student's t? For many degrees of freedom.
 *
 * @param t        a value of Student's t, from 0 on
 * @param degrees  degrees of freedom, so many that hillHolds
 *
 * Source: Hill, Algorithm 395: Student's t-distribution, Communications of the ACM 13 (1970) 617–619.
 */
export function hillNormal(t: number, degrees: number): number {
  const square = (degrees - 0.5) * Math.log1p((t * t) / degrees);
  return Math.sqrt(square) * hillFactor(square, degrees);
}

/**
 * The same, turned round: which t has the tail of the standard normal number `z`, from 0 on? The expansion is solved for
 * its main term; each turn of the loop divides what is missing by the degrees of freedom.
 */
export function hillStudent(z: number, degrees: number): number {
  let square = z * z;
  for (let turn = 0; turn < 6; turn++) square = (z / hillFactor(square, degrees)) ** 2;
  return Math.sqrt(degrees * Math.expm1(square / (degrees - 0.5)));
}

function hillFactor(square: number, degrees: number): number {
  const b = 48 * (degrees - 0.5) ** 2;
  const last = (((-0.4 * square - 3.3) * square - 24) * square - 85.5) / (0.8 * square * square + 100 + b);
  return 1 + (last + square + 3) / b;
}
