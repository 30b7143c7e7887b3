/** The ids of the cohorts that the parameters of an address name, wherever in them. */
export function cohortsIn(search: URLSearchParams): number[] {
  const named = [...search.values()].flatMap((value) => [...value.matchAll(/\bcohort\.([1-9]\d{0,8})\b/g)]);
  return [...new Set(named.map(([, id]) => Number(id)))];
}
