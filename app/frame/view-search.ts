/** The parameters of the address that hold the choices all analysis pages share. */
export const VIEW_PARAMETERS = ["from", "to", "last", "compare", "by", "bots"] as const;

/** What a link does to them; null takes one out. */
export type ViewChanges = Partial<Record<(typeof VIEW_PARAMETERS)[number], string | null>>;

/**
 * The search part of an address with only the shared choices of `search`, after `changes`.
 * @returns "" or "?…"
 */
export function viewSearch(search: string, changes: ViewChanges = {}): string {
  const before = new URLSearchParams(search);
  const after = new URLSearchParams();
  for (const name of VIEW_PARAMETERS) {
    const change = changes[name];
    const value = change === undefined ? before.get(name) : change;
    if (value !== null) after.set(name, value);
  }
  const text = after.toString();
  return text === "" ? "" : `?${text}`;
}
