/** The parameters of the address that hold the choices all analysis pages share. */
const VIEW_PARAMETERS = ["from", "to", "last", "compare", "by", "bots", "filter"] as const;

/** What a link does to them; null takes one out. */
export type ViewChanges = Partial<Record<(typeof VIEW_PARAMETERS)[number], string | null>>;

/**
 * The search part of an address with only the shared choices of `search`, after `changes`.
 * @returns "" or "?…"
 */
export function viewSearch(search: string, changes: ViewChanges = {}): string {
  const shared = [...new URLSearchParams(changedSearch(search, changes))].filter(([name]) => isShared(name));
  return written(new URLSearchParams(shared));
}

/** The search part of an address with the choices of another view in place of its own: what a page asks for itself stays. */
export function replacedView(search: string, view: string): string {
  const chosen = new URLSearchParams(view);
  const changes: ViewChanges = {};
  for (const name of VIEW_PARAMETERS) changes[name] = chosen.get(name);
  return changedSearch(search, changes);
}

/** Whether two addresses make the same choices. */
export function isSameView(one: string, other: string): boolean {
  const [first, second] = [new URLSearchParams(one), new URLSearchParams(other)];
  return VIEW_PARAMETERS.every((name) => first.get(name) === second.get(name));
}

/**
 * The search part of an address after `changes`: what a page asks for itself stays.
 * @returns "" or "?…"
 */
export function changedSearch(search: string, changes: ViewChanges): string {
  const after = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) after.delete(name);
    else after.set(name, value);
  }
  return written(after);
}

const isShared = (name: string) => VIEW_PARAMETERS.some((shared) => shared === name);

function written(search: URLSearchParams): string {
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
