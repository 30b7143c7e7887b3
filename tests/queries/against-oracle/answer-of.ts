import type { Analysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Reader } from "#queries/scope";

/** What an address asks: each value as JSON, texts as they are. */
export function searchOf(asked: Readonly<Record<string, unknown>>): URLSearchParams {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return new URLSearchParams(
    given.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}

/** The result of an analysis, asked as an address does. @throws Error when it cannot be asked so */
export async function answerOf<Params extends object, Result extends object>(
  analysis: Analysis<Params, Result>,
  reader: Reader,
  frame: Frame,
  asked: Readonly<Record<string, unknown>>,
): Promise<Result> {
  const askable = analysis.ask(reader, frame, searchOf(asked));
  if (!askable.ok) throw new Error(`${analysis.name}: ${JSON.stringify(askable.problems)}`);
  return (await askable.answer()).result;
}

/** The members at a place of an analysis, by person id, asked as an address does. @throws Error when it cannot be asked so */
export async function membersAt(
  analysis: Analysis,
  reader: Reader,
  frame: Frame,
  asked: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const askable = analysis.askMembers?.(reader, frame, searchOf(asked));
  if (!askable?.ok) throw new Error(`${analysis.name}: ${JSON.stringify(askable?.problems)}`);
  return askable.answer();
}
