import { type IncomingHttpHeaders, request } from "node:http";

interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** An answer as it came over the wire, not unpacked. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/** Asks without what `fetch` adds or hides. */
export function ask(
  address: string,
  { method = "GET", headers = {}, body = "" }: Question = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers, agent: false }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(pieces) }),
      );
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export const jsonOf = ({ bytes }: RawAnswer): unknown => JSON.parse(bytes.toString());
