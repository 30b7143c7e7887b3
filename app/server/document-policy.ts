/**
 * The content security policy of a page: scripts only with this answer's nonce, everything else from here.
 * Charts set sizes through style attributes, hence `style-src-attr`.
 */
export function documentPolicy(nonce: string): string {
  const reloading = import.meta.env.DEV;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${reloading ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${reloading ? " ws:" : ""}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
