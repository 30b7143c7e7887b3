import { createServer } from "node:http";
import { listen } from "#server/listen";

/** The least a server can do: reads the body, answers 200 with the same bytes as the door. Ends with its parent. */
const ANSWER = '{"success":true}';
const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(200, {
      "content-type": "application/json; charset=utf-8",
      "content-length": ANSWER.length,
    });
    response.end(ANSWER);
  });
});
process.on("disconnect", () => process.exit());
process.send?.({ port: await listen(server, 0, "127.0.0.1") });
