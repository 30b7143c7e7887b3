import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { build } from "vite";

/**
 * A page on an origin of its own that runs a script.
 *
 * @param name of the script, one of `pages`
 * @param folder where it is built
 */
export async function servePage(
  name: string,
  folder: string,
  pages = join(import.meta.dirname, "pages"),
): Promise<{ address: string; close: () => Promise<void> }> {
  await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      target: "esnext",
      outDir: folder,
      lib: {
        entry: join(pages, `${name}.ts`),
        formats: ["es"],
        fileName: () => "page.js",
      },
      rollupOptions: { output: { inlineDynamicImports: true } },
    },
  });
  return serveScript(await readFile(join(folder, "page.js")));
}

/** A page on an origin of its own, whose script is at `/page.js`. @param head what brings the page to life */
export async function serveScript(
  script: string | Buffer,
  head = '<script type="module" src="/page.js"></script>',
): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url === "/page.js")
      response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    else {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(`<!doctype html><title>Shop</title>${head}`);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
