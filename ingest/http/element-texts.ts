/**
 * The text of each element of a list in a JSON object, byte for byte as it was sent: parsing would lose digits of
 * large numbers.
 *
 * @param text a valid JSON object; its property `name` is a list. With `name` "" a valid JSON list
 */
export function elementTexts(text: string, name: string): string[] {
  if (name === "") return split(text, text.indexOf("["));
  let elements: string[] = [];
  let at = text.indexOf("{") + 1;
  for (;;) {
    at = skipSpace(text, at);
    if (text[at] !== '"') return elements;
    const nameEnd = endOfString(text, at);
    const isIt = JSON.parse(text.slice(at, nameEnd)) === name;
    const start = skipSpace(text, skipSpace(text, nameEnd) + 1);
    at = endOfValue(text, start);
    // TRICKY: of two properties of one name the last counts, as it does for the parser.
    if (isIt) elements = split(text, start);
    at = skipSpace(text, at);
    if (text[at] === ",") at += 1;
  }
}

function split(text: string, listStart: number): string[] {
  const elements: string[] = [];
  let at = skipSpace(text, listStart + 1);
  while (at < text.length && text[at] !== "]") {
    const end = endOfValue(text, at);
    elements.push(text.slice(at, end));
    at = skipSpace(text, end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return elements;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return at;
}

/** @returns the index behind the closing quote */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** @returns the index behind the value that begins here */
function endOfValue(text: string, from: number): number {
  let at = from;
  let open = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      at = endOfString(text, at);
      if (open === 0) return at;
      continue;
    }
    if (character === "{" || character === "[") open += 1;
    else if (character === "}" || character === "]") {
      if (open === 0) return at;
      open -= 1;
      if (open === 0) return at + 1;
    } else if (open === 0 && (character === "," || skipSpace(text, at) > at)) return at;
    at += 1;
  }
  return at;
}
