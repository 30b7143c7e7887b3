import type { Reader } from "#queries/scope";
import type { Analysed, Seen } from "./analysed";
import { readEvidence } from "./read-evidence";
import type { Scorecard } from "./scorecard";
import { scorecardOf } from "./scorecard-of";

/** Reads an experiment's scorecard as it is now. @throws RangeError when it has not begun */
export const readScorecard = async (reader: Reader, seen: Seen, analysed: Analysed): Promise<Scorecard> =>
  scorecardOf(await readEvidence(reader, seen, analysed));
