/** TRICKY: some SDKs put a slash too many before or behind their own part of the address. */
const ADDRESS = /^\/+(api\/features|api\/eval|sub)\/+([^/?]*)\/?(?:\?|$)/;

const SUBJECTS = { "api/features": "features", "api/eval": "evaluation", sub: "stream" } as const;

const isPath = (path: string | undefined): path is keyof typeof SUBJECTS =>
  path !== undefined && path in SUBJECTS;

/** What an SDK asks for: features as they are, features worked out for somebody, or a stream of changes. */
export interface SdkAddress {
  subject: (typeof SUBJECTS)[keyof typeof SUBJECTS];
  clientKey: string;
}

/** Reads a request's path and query; null if they are none of an SDK's. */
export function readSdkAddress(url: string): SdkAddress | null {
  const [, path, key = ""] = ADDRESS.exec(url) ?? [];
  return isPath(path) ? { subject: SUBJECTS[path], clientKey: decoded(key) } : null;
}

function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // No key is written so; it is looked for as it is, and not found.
    return text;
  }
}
