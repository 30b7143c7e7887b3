/** What came of a form about quarantine. `left` is how many entries wait for the next call of the same run. */
export type QuarantineAnswer =
  | {
      kind: "tried" | "replayed";
      run: string;
      replayed: number;
      refused: number;
      left: number;
      firstRefusal: { message: string } | null;
    }
  | { kind: "dismissed" | "restored"; count: number; more: boolean }
  | { kind: "badRule"; line: number; rule: string }
  | { kind: "noCollector" };
