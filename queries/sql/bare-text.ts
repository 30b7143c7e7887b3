/** What keeps a text from being a question, and where: `at` counts its characters from 0. */
export interface TextProblem {
  message: string;
  at: number;
}

const QUOTES = new Set(["'", '"', "`"]);
const REFUSED: Record<string, string> = {
  ";": "only one statement is allowed",
  "{": "braces are not allowed",
  "}": "braces are not allowed",
  $: "dollar signs are not allowed outside of texts",
  "#": "number signs are not allowed outside of texts",
  "\\": "backslashes are not allowed outside of texts",
};

/** The place after a quoted piece that begins at a place, or null when it does not end. */
function endOfQuoted(text: string, start: number): number | null {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return null;
}

/** The place after a comment that begins at a place; the place itself when none does, null when it does not end. */
function endOfComment(text: string, start: number): number | null {
  if (text.startsWith("--", start)) {
    const end = text.indexOf("\n", start);
    return end === -1 ? text.length : end;
  }
  if (!text.startsWith("/*", start)) return start;
  const end = text.indexOf("*/", start + 2);
  return end === -1 ? null : end + 2;
}

/**
 * A text without comments, each replaced by as many blanks so that places stay; or what is wrong with it: what has no
 * business in a question, and brackets or quotes that do not close. Whoever puts the result between brackets can be sure
 * that it stays there.
 */
export function bareText(text: string): { bare: string } | TextProblem {
  const open: { bracket: string; at: number }[] = [];
  const closes: Record<string, string> = { ")": "(", "]": "[" };
  let bare = "";
  for (let at = 0; at < text.length;) {
    const char = text[at] ?? "";
    if (QUOTES.has(char)) {
      const end = endOfQuoted(text, at);
      if (end === null) return { message: "this quote is not closed", at };
      bare += text.slice(at, end);
      at = end;
      continue;
    }
    const end = endOfComment(text, at);
    if (end === null) return { message: "this comment is not closed", at };
    if (end > at) {
      bare += text.slice(at, end).replace(/[^\n]/g, " ");
      at = end;
      continue;
    }
    const refused = REFUSED[char];
    const isLastSemicolon = char === ";" && /^[\s;]*$/.test(text.slice(at));
    if (refused !== undefined && !isLastSemicolon) return { message: refused, at };
    if (char !== "\n" && char !== "\t" && char !== "\r" && char < " ") {
      return { message: "control characters are not allowed", at };
    }
    if (char === "(" || char === "[") open.push({ bracket: char, at });
    const opening = closes[char];
    if (opening !== undefined && open.pop()?.bracket !== opening) {
      return { message: `this ${char} closes nothing`, at };
    }
    bare += isLastSemicolon ? " " : char;
    at++;
  }
  const [left] = open.slice(-1);
  if (left) return { message: `this ${left.bracket} is not closed`, at: left.at };
  const start = /\S/.exec(bare)?.index ?? 0;
  if (!/^\s*(select|with)\b/i.test(bare))
    return { message: "a question begins with SELECT or WITH", at: start };
  return { bare };
}
