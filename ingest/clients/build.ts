import { join } from "node:path";
import { buildClients } from "./build-clients";

/** `npm run build:clients`: makes what is published as @agora/client, and prints its sizes. */
const sizes = await buildClients(join(import.meta.dirname, "dist"));
for (const [name, bytes] of Object.entries(sizes)) console.log(`${name.padEnd(8)} ${bytes} bytes gzipped`);
