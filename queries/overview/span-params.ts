import { z } from "zod";

/** The spans a statement answers for: the first day of each, and the day after its last. */
export const spanParams = z.object({ starts: z.array(z.iso.date()), ends: z.array(z.iso.date()) });

export const EXAMPLE_SPANS = { starts: ["2026-03-01", "2026-03-09"], ends: ["2026-04-01", "2026-03-16"] };
