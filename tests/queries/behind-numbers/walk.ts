import type { Analysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Period } from "#queries/period";
import type { Reader } from "#queries/scope";
import { answerOf, membersAt } from "../against-oracle/answer-of";

/** One number of a result: where it stands, as an address names it, and how many members it says there are. */
export interface Place {
  at: Readonly<Record<string, unknown>>;
  count: number;
}

/** An analysis asked one question: how many of its numbers were looked behind, and which do not say how many are listed. */
export interface Walk {
  name: string;
  /** so many of its numbers at least must count somebody, or too little was seen */
  fewest: number;
  run: (reader: Reader, frame: Frame) => Promise<{ numbers: number; wrong: string[] }>;
}

/** Whom an address lists, each of whom must be somebody else. @throws Error when one is listed twice */
export async function countAt(
  analysis: Analysis,
  reader: Reader,
  frame: Frame,
  asked: Readonly<Record<string, unknown>>,
): Promise<number> {
  const members = await membersAt(analysis, reader, frame, asked);
  if (new Set(members).size < members.length) throw new Error(`twice in ${JSON.stringify(asked)}`);
  return members.length;
}

/** A walk over the numbers of an analysis that count members; of those with few numbers `fewest` is lower, and `period` their own. */
export function walk<Params extends object, Result extends object>(
  analysis: Analysis<Params, Result>,
  asked: Readonly<Record<string, unknown>>,
  placesOf: (result: Result) => Place[],
  { fewest = 5, period }: { fewest?: number; period?: Period } = {},
): Walk {
  return {
    name: analysis.name,
    fewest,
    run: async (reader, all) => {
      const frame = period === undefined ? all : { ...all, period };
      const places = placesOf(await answerOf(analysis, reader, frame, asked));
      const wrong: string[] = [];
      for (const { at, count } of places) {
        const listed = await countAt(analysis, reader, frame, { ...asked, ...at });
        if (listed !== count) wrong.push(`${JSON.stringify(at)}: ${count}, but ${listed} are listed`);
      }
      return { numbers: places.filter(({ count }) => count > 0).length, wrong };
    },
  };
}
