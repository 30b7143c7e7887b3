import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Session } from "chdb";
import { type IncomingStatement, readStatement } from "./read-statement";
import { runStatement } from "./run-statement";
import { AT_ITS_BEST, type Order, type Reply, type SeenStatement, type Switches } from "./switches";
import { writeAnswer, writeException } from "./write-answer";

/**
 * A process that puts the embedded engine behind ClickHouse's HTTP protocol, as far as @clickhouse/client uses it.
 * Its one argument is the folder of the engine's data; it obeys its parent's orders and ends with it.
 */
const [, , path = ""] = process.argv;
const engine = new Session(path);
const switches: Switches = { ...AT_ITS_BEST };
const seen: SeenStatement[] = [];
let port = 0;
let server = await listen();

async function listen(): Promise<Server> {
  const opened = createServer({ maxHeaderSize: 2 ** 20 }, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (!response.headersSent) writeException(response, `Code: 1001. ${String(error)} (STD_EXCEPTION)`, {});
    });
  });
  await new Promise<void>((resolve) => opened.listen(port, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = opened.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  ({ port } = address);
  return opened;
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const statement = await readStatement(request);
  if (request.url?.startsWith("/ping")) {
    response.end("Ok.\n");
    return;
  }
  const outcome = await answer(statement, response);
  const { sql, user, requestEncoding, responseEncoding, isMultipart, settings } = statement;
  seen.push({ sql, user, requestEncoding, responseEncoding, isMultipart, settings, outcome });
}

async function answer(
  statement: IncomingStatement,
  response: ServerResponse,
): Promise<SeenStatement["outcome"]> {
  await sleep(switches.delayMs);
  if (statement.user !== switches.user || statement.password !== switches.password) {
    const text = `Code: 516. DB::Exception: ${statement.user}: Authentication failed. (AUTHENTICATION_FAILED)`;
    writeException(response, text, {});
    return "refused";
  }
  const pieces = runStatement(path, statement);
  if (switches.cutBeforeAnswer > 0) {
    switches.cutBeforeAnswer -= 1;
    for await (const _ of pieces);
    response.destroy();
    return "cut";
  }
  const breakAfterFirst = switches.cutInAnswer > 0;
  if (breakAfterFirst) switches.cutInAnswer -= 1;
  return writeAnswer(response, statement, pieces, breakAfterFirst);
}

async function obey(order: Order): Promise<Reply> {
  if ("tell" in order) return { seen };
  const wasDown = switches.down;
  Object.assign(switches, order.set);
  if (switches.down && !wasDown) {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  } else if (!switches.down && wasDown) server = await listen();
  return { done: true };
}

const reply = (message: Reply) => process.send?.(message);

process.on("message", (order: Order) => {
  obey(order).then(reply, (error: unknown) => {
    throw error;
  });
});
process.on("disconnect", () => {
  engine.close();
  process.exit();
});
reply({ port });
