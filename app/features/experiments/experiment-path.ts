/** Where the page of an experiment is; keys may have signs that addresses use for themselves. */
export const experimentPath = (project: string, key: string): string =>
  `/p/${project}/experiments/keys/${encodeURIComponent(key)}`;
