import type { Problem } from "#queries/search-problem";
import { apiError } from "./api-error";

/** The first thing that is wrong with a call's parameters. */
export const refused = ([problem]: readonly Problem[]): Response =>
  apiError("bad-parameter", problem?.message ?? "is not understood", problem?.parameter ?? null);
