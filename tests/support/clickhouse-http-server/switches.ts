/** What the server does instead of its best. */
export interface Switches {
  /** Nothing listens. */
  down: boolean;
  /** How long every answer waits, ms. */
  delayMs: number;
  /** Breaks the connection of so many statements, after they ran and before they are answered. */
  cutBeforeAnswer: number;
  /** Breaks the connection of so many answers after their first piece. */
  cutInAnswer: number;
  /** Whom it lets in. */
  user: string;
  password: string;
}

export const AT_ITS_BEST: Switches = {
  down: false,
  delayMs: 0,
  cutBeforeAnswer: 0,
  cutInAnswer: 0,
  user: "default",
  password: "",
};

/** A statement as it came in. */
export interface SeenStatement {
  sql: string;
  user: string;
  /** "gzip", "deflate" or "" */
  requestEncoding: string;
  responseEncoding: string;
  isMultipart: boolean;
  settings: Record<string, string>;
  /** how the answer ended */
  outcome: "answered" | "refused" | "failed" | "failed in mid-stream" | "cut" | "left by the client";
}

/** What the test's process tells the server's process; each is answered in its turn. */
export type Order = { set: Partial<Switches> } | { tell: "seen" };
export type Reply = { port: number } | { done: true } | { seen: SeenStatement[] };
