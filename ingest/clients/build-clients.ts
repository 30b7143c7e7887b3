import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { build, transformWithEsbuild } from "vite";
import { EventName } from "../../store/events/event-names";

const HERE = import.meta.dirname;

/** What is built: a module for bundlers, one for mini-programs, and a script for pages without a bundler. */
const BUNDLES = [
  { name: "browser", entry: "browser/create-client.ts", format: "es" },
  { name: "wechat", entry: "wechat/create-client.ts", format: "cjs" },
  { name: "snippet", entry: "browser/snippet.ts", format: "iife" },
] as const;
type BundleName = (typeof BUNDLES)[number]["name"];

/** Bytes of each bundle, packed as a web server would send it. */
export type Sizes = Record<BundleName, number>;

/** Builds every bundle, and the types, into a folder. */
export async function buildClients(folder: string): Promise<Sizes> {
  await rm(folder, { recursive: true, force: true });
  const sizes: Sizes = { browser: 0, wechat: 0, snippet: 0 };
  for (const { name, entry, format } of BUNDLES) {
    await build({
      configFile: false,
      logLevel: "error",
      publicDir: false,
      build: {
        target: "es2019",
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rollupOptions: { output: { generatedCode: { symbols: false } } },
        lib: { entry: join(HERE, entry), name: "agora", formats: [format], fileName: () => `${name}.js` },
      },
    });
    const bundle = join(folder, `${name}.js`);
    // TRICKY: of a module for bundlers the build itself would leave every space.
    const { code } = await transformWithEsbuild(await readFile(bundle, "utf8"), bundle, {
      minify: true,
      // The script for pages has a function around it already, and needs no other.
      format: format === "es" ? "esm" : "cjs",
      target: "es2019",
      sourcemap: false,
    });
    await writeFile(bundle, code);
    sizes[name] = gzipSync(code, { level: 9 }).length;
  }
  await writeTypes(join(folder, "types"));
  return sizes;
}

/** TRICKY: the names of events are written out, for the package does not carry the file that they come from. */
async function writeTypes(folder: string): Promise<void> {
  const entries = ["browser", "wechat"].map((place) => join(HERE, place, "create-client.ts"));
  const program = ts.createProgram(entries, {
    ...{ declaration: true, emitDeclarationOnly: true, outDir: folder, rootDir: join(HERE, "../..") },
    ...{ strict: true, resolveJsonModule: true, skipLibCheck: true },
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  });
  const inClients = join(folder, "ingest/clients/");
  const files = new Map<string, string>();
  program.emit(undefined, (path, text) => {
    if (path.startsWith(inClients)) files.set(path.slice(inClients.length), text);
  });
  const names = Object.values(EventName).filter((name) => !name.startsWith("$"));
  const union = names.map((name) => JSON.stringify(name)).join(" | ");
  files.set("core/event-name.d.ts", `export type CommunityEvent = ${union};\n`);
  for (const [path, text] of files) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
