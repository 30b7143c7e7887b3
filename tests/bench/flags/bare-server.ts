import { createServer } from "node:http";
import { listen } from "#server/listen";
import { ask } from "#tests/support/ask";
import { FEATURES_PATH, PACKED } from "./measured";

/** The least a server can do: answers every request with the same headers and bytes as the door. Ends with its parent. */
const [, , doorPort = ""] = process.argv;
const { headers, bytes } = await ask(`http://127.0.0.1:${doorPort}${FEATURES_PATH}`, { headers: PACKED });
delete headers.date;
delete headers.connection;

const server = createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
process.on("disconnect", () => process.exit());
process.send?.({ port: await listen(server, 0, "127.0.0.1") });
