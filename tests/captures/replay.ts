import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { z } from "zod";
import type { OpenDoor } from "#tests/ingest/door/open-door";

const requestsSchema = z.array(
  z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    rawBodyBase64: z.string().nullish(),
  }),
);
export type CapturedRequest = z.infer<typeof requestsSchema>[number];

/** Headers of the recorded connection, not of the request. */
const CONNECTION = new Set(["connection", "host", "content-length", "transfer-encoding"]);

/** The requests that one client sent. @throws when the folder was not named or lacks the file */
export async function captured(client: string): Promise<CapturedRequest[]> {
  const folder = process.env["AGORA_CAPTURES"];
  if (!folder) throw new Error("Say where the requests lie: npm run test:captures -- <folder>");
  return requestsSchema.parse(JSON.parse(await readFile(join(folder, `${client}.json`), "utf8")));
}

export interface Replayed {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** Sends a recorded request to the door, byte for byte. */
export function replay(
  door: OpenDoor,
  { method, path, headers, rawBodyBase64 }: CapturedRequest,
): Promise<Replayed> {
  const kept = Object.entries(headers).filter(([name]) => !CONNECTION.has(name.toLowerCase()));
  return new Promise((resolve, reject) => {
    const sent = request(
      `${door.address}${path}`,
      { method, headers: Object.fromEntries(kept) },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => (body += piece));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    sent.on("error", reject);
    sent.end(Buffer.from(rawBodyBase64 ?? "", "base64"));
  });
}
