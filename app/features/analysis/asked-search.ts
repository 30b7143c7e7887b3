/**
 * The search part of an address that asks an analysis: `before` with `asked` in it, but for what is usual anyway.
 *
 * @param parameters the analysis' own, so that those taken back go out
 * @returns "" or "?…"
 */
export function askedSearch(
  before: string,
  parameters: readonly string[],
  asked: Record<string, unknown>,
  usual: Record<string, unknown>,
): string {
  const search = new URLSearchParams(before);
  for (const name of parameters) search.delete(name);
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || JSON.stringify(value) === JSON.stringify(usual[name])) continue;
    search.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
