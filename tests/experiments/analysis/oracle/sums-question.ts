import type { Selection } from "#tests/queries/analyses-oracle/matches";

export type OraclePart =
  | { of: "events"; events: Selection; amount: string | null }
  | { of: "orders" | "sales" | "net sales" | "nps answers" | "nps points" };

export interface OracleTotal {
  part: OraclePart;
  did: boolean;
}

export type OracleMetric =
  | { kind: "proportion"; part: OraclePart; windowDays: number }
  | { kind: "mean"; part: OraclePart; windowDays: number; capAt: number | null }
  | { kind: "ratio"; numerator: OracleTotal; denominator: OracleTotal; windowDays: number }
  | { kind: "retention"; part: OraclePart; from: number; to: number }
  | { kind: "funnel"; steps: Selection[]; windowDays: number }
  | { kind: "quantile"; part: OraclePart; windowDays: number; quantile: number };

/** What sums are asked for; times are ms since 1970, `seen_to` the first that is not seen yet. */
export interface SumsQuestion {
  experiment: string;
  variations: string[];
  exposed_from: number;
  exposed_to: number;
  activation: Selection | null;
  inSeveral: "left out" | "first";
  split?: string;
  metrics: OracleMetric[];
  before_ms: number;
  seen_to: number;
  today: string;
}
