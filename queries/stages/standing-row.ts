import { z } from "zod";
import { STAGES, STANDINGS } from "./stage";

/** A standing as it comes from the warehouse. */
export const standingRow = z
  .number()
  .transform((place) => STANDINGS[place])
  .pipe(z.enum(STANDINGS));

/** A standing that is a stage. */
export const stageRow = standingRow.pipe(z.enum(STAGES));

/** The numbers of the standings that are no stage. */
export const OUTSIDE = `(${STANDINGS.indexOf("not-yet")}, ${STANDINGS.indexOf("left")})`;
