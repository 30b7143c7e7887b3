import type { RequestListener } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { dashboardListener } from "#server/dashboard/dashboard-listener";
import type { Services } from "#server/services";

/** The dashboard from its sources, reloading as they change; `close` ends the watcher. */
export async function createDevDashboard({
  services,
}: {
  services: Services;
}): Promise<{ listener: RequestListener; close: () => Promise<void> }> {
  const vite = await createServer({ server: { middlewareMode: true } });
  // Vite types a module loaded by name as a record of anything.
  const loadBuild = async (): Promise<ServerBuild> =>
    (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
  const pages = dashboardListener(services, loadBuild, "development");
  return {
    listener: (request, response) => vite.middlewares(request, response, () => pages(request, response)),
    close: () => vite.close(),
  };
}
