/** How many pages were loaded, how many of them failed, and how long each took on average, ms. */
export interface PageLoads {
  pages: number;
  failed: number;
  ms: number;
}

/** A browser without a screen that loads one page after the other. */
export interface PageLoop {
  stop(): Promise<PageLoads>;
}

/** Signs in and loads the overview of a project in a loop. @throws Error when signing in fails */
export async function startPageLoop(
  address: string,
  project: string,
  account: { email: string; password: string },
): Promise<PageLoop> {
  const signedIn = await fetch(`${address}/sign-in`, {
    method: "POST",
    headers: { origin: address },
    body: new URLSearchParams(account),
    redirect: "manual",
  });
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  if (cookie.length === 0) throw new Error(`Signing in failed: ${signedIn.status}.`);

  let stopping = false;
  let pages = 0;
  let failed = 0;
  const start = performance.now();
  const load = async () => {
    while (!stopping) {
      const page = await fetch(`${address}/p/${project}/overview`, {
        headers: { cookie: cookie.join("; ") },
        redirect: "manual",
      });
      await page.text();
      pages += 1;
      if (page.status !== 200) failed += 1;
    }
  };
  const loading = load();
  loading.catch(() => undefined);
  return {
    stop: async () => {
      stopping = true;
      await loading;
      return { pages, failed, ms: (performance.now() - start) / Math.max(1, pages) };
    },
  };
}
