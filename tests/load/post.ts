import { Agent, request } from "node:http";

/** What came back; status 0 if the connection broke before the answer was there. */
interface Reply {
  status: number;
  text: string;
}

/** Posts to one server over connections that stay open. */
export interface Poster {
  post(path: string, body: string | Buffer): Promise<Reply>;
  close(): void;
}

const BROKEN: Reply = { status: 0, text: "" };

export function createPoster(
  { host, port }: { host: string; port: number },
  connections: number,
  headers: Record<string, string>,
): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    post: (path, body) =>
      new Promise((resolve) => {
        const sent = request(
          {
            host,
            port,
            path,
            agent,
            method: "POST",
            headers: { ...headers, "content-length": Buffer.byteLength(body) },
          },
          (answer) => {
            const pieces: Buffer[] = [];
            answer.on("data", (piece: Buffer) => pieces.push(piece));
            answer.on("end", () =>
              resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString() }),
            );
            answer.on("error", () => resolve(BROKEN));
            answer.on("close", () => resolve(BROKEN));
          },
        );
        sent.on("error", () => resolve(BROKEN));
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** The header by which a write key is told. */
export const basic = (writeKey: string) => ({
  authorization: `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}`,
});
