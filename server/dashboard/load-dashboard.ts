import type { RequestListener } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import sirv from "sirv";
import { dashboardListener } from "#server/dashboard/dashboard-listener";
import type { Services } from "#server/services";

const BUILD_FOLDER = fileURLToPath(new URL("../../build", import.meta.url));

const isBuild = (loaded: unknown): loaded is ServerBuild =>
  typeof loaded === "object" &&
  loaded !== null &&
  "routes" in loaded &&
  "entry" in loaded &&
  "assets" in loaded;

/**
 * Loads the dashboard as built: files of `build/client`, all else rendered. Loading takes as long as opening the
 * databases, so call it before them.
 *
 * @throws when the build folder holds no build
 */
export async function loadDashboard(
  buildFolder = BUILD_FOLDER,
): Promise<(services: Services) => RequestListener> {
  const file = join(buildFolder, "server/index.js");
  const build: unknown = await import(pathToFileURL(file).href);
  if (!isBuild(build)) throw new Error(`${file} is not a build of the dashboard. Make one: npm run build`);
  const files = sirv(join(buildFolder, "client"), {
    gzip: true,
    // Names under assets/ carry a hash of the content.
    setHeaders: (response, path) => {
      const cache = path.startsWith("/assets/")
        ? "public, max-age=31536000, immutable"
        : "public, max-age=3600";
      response.setHeader("cache-control", cache);
      response.setHeader("x-content-type-options", "nosniff");
    },
  });
  return (services) => {
    const pages = dashboardListener(services, build, "production");
    return (request, response) => files(request, response, () => pages(request, response));
  };
}
