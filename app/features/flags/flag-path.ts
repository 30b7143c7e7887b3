/** Where a flag's own page is. */
export const flagPath = (project: string, flag: string): string =>
  `/p/${project}/flags/keys/${encodeURIComponent(flag)}`;
