import type { TextProblem } from "./bare-text";
import { isAllowedFunction } from "./functions";

/** Words that brackets may follow without being a function's name. */
const BEFORE_BRACKETS = new Set(
  `and or not in as over where having from join on using by select distinct all any union except intersect then when else
  case limit offset with exists between like ilike is prewhere qualify order group partition filter array columns rollup cube
  sets to replace numbers semi anti inner outer cross full
  decimal decimal32 decimal64 decimal128 decimal256 datetime datetime64 fixedstring nullable tuple lowcardinality`.split(
    /\s+/,
  ),
);

/** Names, bare or quoted, and texts, which are passed over. */
const WORD = /'(?:[^'\\]|\\.|'')*'|"((?:[^"\\]|\\.|"")*)"|`((?:[^`\\]|\\.|``)*)`|([\p{L}_][\p{L}\p{N}_]*)/gsu;

/**
 * Looks at every name in a question, wherever it stands: none may be that of a table or a database, and none may be
 * called that is not a function known to be harmless. So what the engine's tree does not show cannot matter.
 *
 * @param bare   a text without comments
 * @param tables names of tables and databases, in lower case
 * @returns the first thing that is wrong, or null
 */
export function checkWords(bare: string, tables: ReadonlySet<string>): TextProblem | null {
  for (const match of bare.matchAll(WORD)) {
    const name = match[1] ?? match[2] ?? match[3];
    if (name === undefined) continue;
    const at = match.index;
    const parts = name.toLowerCase().split(".");
    const taken = parts.find((part) => tables.has(part.trim()));
    if (taken !== undefined) return { message: `${taken} cannot be read, nor anything be called so`, at };
    const isCalled = /^\s*\(/.test(bare.slice(at + match[0].length));
    const isWord = match[3] !== undefined && BEFORE_BRACKETS.has(name.toLowerCase());
    if (isCalled && !isWord && !isAllowedFunction(name)) {
      return { message: `the function ${name} is not allowed`, at };
    }
  }
  return null;
}
