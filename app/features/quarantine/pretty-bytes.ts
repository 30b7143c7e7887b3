/** JSON with its lines broken, anything else as it is; characters that show nothing become visible. */
export function prettyBytes(text: string): string {
  let shown = text;
  try {
    shown = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Not JSON, or cut off; that may be the very reason why it is here.
  }
  return shown.replace(
    /(?![\n\t])[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
