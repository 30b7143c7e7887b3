import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";

const bodySchema = z.strictObject({
  writeKey: z.string(),
  batch: z.array(z.looseObject({ type: z.string(), messageId: z.string(), timestamp: z.string() })),
});

/** What a test needs to know of a batch that arrived; `bytes` as it came over the wire. */
interface ArrivedBatch {
  writeKey: string;
  messages: z.infer<typeof bodySchema>["batch"];
  bytes: number;
}

/** Answers a batch its own way, in place of "everything is taken". */
export type Answer = (response: ServerResponse, batch: ArrivedBatch, number: number) => void | Promise<void>;

export interface TestDoor {
  address: string;
  /** Every batch that arrived, in order, the refused ones too. */
  batches: ArrivedBatch[];
  close(): Promise<void>;
}

/** A door of the tests' own, that takes batches as Agora's does and misbehaves on request. */
export async function openTestDoor(answer?: Answer): Promise<TestDoor> {
  const batches: ArrivedBatch[] = [];
  const receive = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    const { writeKey, batch: messages } = bodySchema.parse(JSON.parse(body));
    const arrived = { writeKey, messages, bytes: Buffer.byteLength(body) };
    const number = batches.push(arrived);
    if (request.method !== "POST" || request.url !== "/v1/batch")
      reply(response, 404, { error: "no such door" });
    else if (answer) await answer(response, arrived, number);
    else reply(response, 200, { success: true });
  };
  const server = createServer((request, response) => {
    receive(request, response).catch((error: unknown) => reply(response, 400, { error: String(error) }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("no port");
  return {
    address: `http://127.0.0.1:${bound.port}`,
    batches,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
