/**
 * A path of this site to go on to, or null: what a link or a form claims may lead anywhere,
 * and `//elsewhere.example` or `/\elsewhere.example` are addresses of other sites.
 */
export function localPath(claimed: unknown): string | null {
  if (typeof claimed !== "string" || !claimed.startsWith("/")) return null;
  const home = "http://home.invalid";
  const url = URL.canParse(claimed, home) ? new URL(claimed, home) : null;
  if (url?.origin !== home || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search + url.hash;
}
