import type { TextKey } from "~/i18n/use-text";
import type { Audit } from "~/server/ledger.server";

/** How the books stand, in a word and a sentence; `lines` is what the sentence speaks of. */
export interface Health {
  state: "good" | "attention" | "bad";
  sentence: Extract<
    TextKey<"quality">,
    "balanced" | "settling" | "missing" | "surplus" | "damaged" | "notAudited"
  >;
  lines: number;
}

/** A difference that lasts outweighs lines that were set aside, and those one that may pass. */
export function healthOf(audit: Pick<Audit, "balances" | "offSince"> | null): Health {
  if (audit === null) return { state: "attention", sentence: "notAudited", lines: 0 };
  const sum = (of: "difference" | "damaged") =>
    audit.balances.reduce((total, balance) => total + balance[of], 0);
  const missing = audit.balances.reduce((total, { difference }) => total + Math.max(0, difference), 0);
  if (audit.offSince !== null) {
    return missing > 0
      ? { state: "bad", sentence: "missing", lines: missing }
      : { state: "bad", sentence: "surplus", lines: -sum("difference") };
  }
  if (sum("damaged") > 0) return { state: "bad", sentence: "damaged", lines: sum("damaged") };
  return audit.balances.some(({ difference }) => difference !== 0)
    ? { state: "attention", sentence: "settling", lines: 0 }
    : { state: "good", sentence: "balanced", lines: 0 };
}
