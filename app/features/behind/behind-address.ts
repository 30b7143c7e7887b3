/**
 * The address of the members behind a number.
 *
 * @param analysis the name of the analysis that counted them
 * @param page     the page the number stands on, below `/p/<project>/`
 * @param search   the page's own
 * @param place    which number it is, as the analysis names it
 */
export function behindAddress(
  project: string,
  analysis: string,
  page: string,
  search: string,
  place: Record<string, string>,
): string {
  const asked = new URLSearchParams(search);
  for (const [name, value] of Object.entries(place)) asked.set(name, value);
  asked.set("page", page);
  return `/p/${project}/behind/${analysis}?${asked.toString()}`;
}
