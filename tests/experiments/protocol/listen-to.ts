import { get, type IncomingHttpHeaders } from "node:http";

/** One who listens to a stream without an SDK, and sees it as it is. */
export interface Listener {
  status: number;
  headers: IncomingHttpHeaders;
  /** The text that came so far. */
  heard: () => string;
  /** Whether the other side has ended the stream, or broken it off. */
  ended: () => "ended" | "broken" | null;
  /** Takes nothing in any more, from now on. */
  stall(): void;
  resume(): void;
  leave(): void;
}

export function listenTo(address: string, headers: Record<string, string> = {}): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const asking = get(address, { headers, agent: false }, (answer) => {
      let heard = "";
      let ended: "ended" | "broken" | null = null;
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => (heard += piece));
      answer.on("end", () => (ended ??= "ended"));
      answer.on("error", () => (ended ??= "broken"));
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        heard: () => heard,
        ended: () => ended,
        stall: () => void answer.pause(),
        resume: () => void answer.resume(),
        leave: () => void asking.destroy(),
      });
    });
    asking.on("error", reject);
  });
}
