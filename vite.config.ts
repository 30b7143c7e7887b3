import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Packages that do nothing on import but do not say so: without this one Tremor card pulls in every chart. */
const WITHOUT_SIDE_EFFECTS =
  /node_modules\/(@tremor\/react|recharts|@headlessui|react-day-picker|date-fns|tailwind-merge|react-smooth|victory-vendor)\//;

/** Lays a compressed copy beside every script and style, for the server to send. */
const compressed: Plugin = {
  name: "compressed",
  apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
  writeBundle: async ({ dir = "" }) => {
    const names = await readdir(dir, { recursive: true });
    for (const name of names.filter((file) => /\.(js|css|svg)$/.test(file))) {
      const path = join(dir, name);
      await writeFile(`${path}.gz`, gzipSync(await readFile(path), { level: 9 }));
    }
  },
};

export default defineConfig({
  plugins: [
    compressed,
    remix({
      appDirectory: "app",
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
      },
    }),
  ],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: {
    // TRICKY: a content security policy without `data:` scripts and fonts; small assets stay files.
    assetsInlineLimit: 0,
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !WITHOUT_SIDE_EFFECTS.test(id) } },
  },
});
