import type { RequestListener } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { dashboardListener } from "#server/dashboard/dashboard-listener";
import type { Services } from "#server/services";

/** Loads the dashboard from its sources; pages reload as they change. */
export async function loadDevDashboard(): Promise<(services: Services) => RequestListener> {
  const vite = await createServer({ server: { middlewareMode: true } });
  // Vite types a module loaded by name as a record of anything.
  const loadBuild = async (): Promise<ServerBuild> =>
    (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
  return (services) => {
    const pages = dashboardListener(services, loadBuild, "development");
    return (request, response) => vite.middlewares(request, response, () => pages(request, response));
  };
}
