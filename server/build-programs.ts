import { relative } from "node:path";
import { build, type Plugin } from "vite";
import { areBuilt, BUILT, PROGRAMS } from "./programs.mjs";

/**
 * Modules that look for something beside themselves look beside their source, wherever they are built into; the door's
 * thread begins with its own program.
 */
const besideSources: Plugin = {
  name: "beside-sources",
  transform: (code, id) => {
    if (!code.includes("import.meta.url") || id.includes("node_modules")) return null;
    const source = JSON.stringify(relative(BUILT, id));
    return code
      .replace(`new URL("./door-thread.mjs", import.meta.url)`, `new URL("./door-worker.js", __HERE__)`)
      .replaceAll("import.meta.url", `new URL(${source}, __HERE__)`)
      .replaceAll("__HERE__", "import.meta.url");
  },
};

/** Builds the programs of the product when they never were or their sources are newer. @throws when it fails */
export async function buildProgramsIfStale(say: (sentence: string) => void): Promise<void> {
  if (areBuilt()) return;
  say("Building the programs …");
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [besideSources],
    build: {
      ssr: true,
      target: "node20",
      outDir: BUILT,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: PROGRAMS,
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
}
